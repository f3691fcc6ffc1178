#!/usr/bin/env python3
"""Records without the items that are not fit for pages.  usage: on_pages.py < records > records"""
import json, sys

for line in sys.stdin:
    r = json.loads(line)
    r['items'] = [i for i in r.get('items', []) if not i.get('possible')]
    print(json.dumps(r))

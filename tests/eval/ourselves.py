#!/usr/bin/env python3
"""A dossier.yaml by which the own organisations of worlds are ours: who of a talk is a guest.

usage: ourselves.py FOLDER... > dossier.yaml
A folder without world.json is passed over.  Python 3 standard library only.
"""
import json, os, sys

worlds = [json.load(open(f'{x}/world.json')) for x in sys.argv[1:] if os.path.exists(f'{x}/world.json')]
domains = sorted(d for w in worlds for d in w['own_org']['domains'])
print('organisation:\n  name: Ourselves\n  domains:', json.dumps(domains))

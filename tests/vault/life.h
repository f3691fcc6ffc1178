/* life.h - the fresh page of two meetings, and of three: for merge tests, in the
 * notation of pages.h. */
#ifndef TESTS_VAULT_LIFE_H
#define TESTS_VAULT_LIFE_H

#define FIRST                                                                   \
	"@ m-1 m-2\n= type: account\n= last_contact: !2026-02-10\n"             \
	"# Larkmoor\n\n## Account Overview\n\nCustomer · 2 meetings\n\n"       \
	"## Key Decisions\n\n"                                                  \
	"- Use two sites of equal size ([[M2|2026-02-10]])\te2\t2026-02-10\n"   \
	"- Retain images for ten years ([[M1|2026-02-03]])\te1\t2026-02-03\n\n" \
	"## Next Steps\n\n"                                                     \
	"- [ ] Maya will ask legal ([[M1|2026-02-03]]) 📅 2026-02-18 "        \
	"^i-1\te3\t2026-02-03\n\n"                                              \
	"## Open Tasks\n\n```dataview\nTASK\nFROM [[]]\n```\n\n"                \
	"## Collaborators\n\n| Person | Role |\n|---|---|\n| [[Ada Quill]] | CTO |\n"

/* A third meeting: a blocker, a decision, more support for one, a new due date. */
#define SECOND                                                                        \
	"@ m-1 m-2 m-3\n= type: account\n= last_contact: !2026-03-03\n"               \
	"# Larkmoor\n\n## Account Overview\n\nCustomer · 3 meetings\n\n"             \
	"## Current Blockers\n\n"                                                     \
	"- Firewall stops the scanners ([[M3|2026-03-03]])\te9\t2026-03-03\n\n"       \
	"## Key Decisions\n\n"                                                        \
	"- Start in May ([[M3|2026-03-03]])\te7\t2026-03-03\n"                        \
	"- Use two sites of equal size ([[M2|2026-02-10]], +1)\te2,e8\t2026-03-03\n"  \
	"- Retain images for ten years ([[M1|2026-02-03]])\te1\t2026-02-03\n\n"       \
	"## Next Steps\n\n"                                                           \
	"- [ ] Maya will ask legal ([[M1|2026-02-03]], +1) 📅 2026-03-20 "          \
	"^i-1\te3,e10\t2026-03-03\n\n"                                                \
	"## Open Tasks\n\n```dataview\nTASK\nFROM [[]]\nLIMIT 50\n```\n\n"            \
	"## Collaborators\n\n| Person | Role |\n|---|---|\n| [[Ada Quill]] | CEO |\n" \
	"| [[Ben Oru]] | Buyer |\n"

#endif

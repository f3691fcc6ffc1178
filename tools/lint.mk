# Static analysis: the whole tree by tools/lint.sh, each C file here; run by "make lint".
# A file is looked at again when it, what it includes or the checks have changed.
O ?= build
L := $(O)/lint
flags := -std=c17 -D_GNU_SOURCE -DPCRE2_CODE_UNIT_WIDTH=8 -DDOSSIER_VERSION=0 -Iinclude -I.
warn := -Wall -Wextra -Wshadow -Wconversion -Wsign-conversion -Wcast-qual -Wstrict-prototypes \
	-Wmissing-prototypes -Wno-overlength-strings -Werror
# Nodes that clang's analyzer visits in a function: a third of its own default takes a third of the
# time; "make soak" takes the default.
NODES ?= 75000
checks := .clang-format .clang-tidy tools/lint.mk

all: whole $(patsubst %,$(L)/%.ok,$(shell git ls-files '*.c' '*.h')) \
	$(patsubst %,$(L)/%.tidy,$(shell git ls-files 'base/*.c' 'ingest/*.c' 'extract/*.c' 'render/*.c' 'cli/*.c'))

.PHONY: all whole
whole:
	@sh tools/lint.sh

# Each header alone, each source with the other compiler.
$(L)/%.h.ok: %.h $(checks)
	@mkdir -p $(@D)
	@clang-format --dry-run -Werror $<
	@gcc $(flags) -Wall -Wextra -Werror -Wno-unused-macros -MMD -MP -MT $@ -MF $@.d -fsyntax-only -x c $<
	@touch $@
$(L)/%.c.ok: %.c $(checks)
	@mkdir -p $(@D)
	@clang-format --dry-run -Werror $<
	@clang $(flags) $(warn) -MMD -MP -MT $@ -MF $@.d -fsyntax-only $<
	@touch $@
$(L)/%.c.tidy: $(L)/%.c.ok
	@echo '  TIDY $*.c'
	@clang-tidy --quiet $*.c -- $(flags) -Xclang -analyzer-config -Xclang max-nodes=$(NODES) 2>/dev/null
	@touch $@

-include $(shell find $(L) -name '*.d' 2>/dev/null)

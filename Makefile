# dossier: make [BUILD=release|debug|asan|cov|fuzz] [O=dir]; see docs/building.md
.DELETE_ON_ERROR:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules

VERSION := 0.1.0
BUILD ?= release
O ?= build
B := $(O)/$(BUILD)
.PRECIOUS: $(B)/%.o
PREFIX ?= /usr/local
BINDIR ?= $(PREFIX)/bin
MANDIR ?= $(PREFIX)/share/man
COMPDIR ?= $(PREFIX)/share/bash-completion/completions

# ---- compiler -------------------------------------------------------------
ifeq ($(origin CC),default)
CC := $(if $(filter fuzz,$(BUILD)),clang,gcc)
endif
ifeq ($(origin AR),default)
AR := ar
endif
NM ?= nm

warn := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion \
	-Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition -Wcast-qual \
	-Wwrite-strings -Wpointer-arith -Wformat=2 -Wvla -Wundef -Wnull-dereference \
	-Wdouble-promotion -Wimplicit-fallthrough
ifneq ($(findstring clang,$(CC)),clang)
warn += -Wduplicated-cond -Wduplicated-branches -Wlogical-op -Wjump-misses-init
endif

sanitize := -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
flags.release := -O2 -g -D_FORTIFY_SOURCE=2 -fstack-protector-strong
flags.debug := -O0 -g3
flags.asan := -O1 -g $(sanitize)
flags.cov := -O0 -g --coverage
flags.fuzz := -O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
ifeq ($(flags.$(BUILD)),)
$(error BUILD=$(BUILD): use release, debug, asan, cov or fuzz)
endif

packages := libpcre2-8 yaml-0.1 nettle libutf8proc expat
# Of these the headers only: base/lazylib.c loads them when they are first used.
loaded := libarchive libcurl
# Goals that need no library.
idle := clean dist deps format uninstall lint soak
ifneq ($(filter-out $(idle),$(or $(MAKECMDGOALS),all)),)
ifeq ($(DEPS_DONE),)
deps_said := $(shell sh tools/deps.sh $(if $(filter check demo check-npm check-llm bench,$(MAKECMDGOALS)),--install,--name) \
	$(filter check demo check-npm check-llm bench,$(MAKECMDGOALS)) >&2 || echo missing)
ifneq ($(deps_said),)
$(error libraries are missing, see above)
endif
endif
pkg_cflags := $(shell pkg-config --cflags $(packages) $(loaded))
pkg_libs := $(shell pkg-config --libs $(packages)) -lstemmer
endif

cflags := -std=c17 -D_GNU_SOURCE -DPCRE2_CODE_UNIT_WIDTH=8 -DDOSSIER_VERSION=$(VERSION) \
	-pthread -fPIE -Iinclude -I. $(pkg_cflags) $(warn) $(flags.$(BUILD)) $(CFLAGS)
ldflags := -pthread -pie $(flags.$(BUILD)) $(LDFLAGS)
libs := $(pkg_libs) -lm $(LDLIBS)

# V=1 shows whole commands, otherwise one short line each.
Q := $(if $(V),,@)
short = $(if $(V),,@echo '  $(1) $(patsubst $(O)/%,%,$@)')

# ---- what is built --------------------------------------------------------
base_src := $(wildcard base/*.c base/lang/*.c)
obj = $(patsubst %.c,$(B)/%.o,$(1))
assets := $(sort $(wildcard templates/*))
base_obj := $(call obj,$(base_src)) $(B)/gen/assets.o
lib_base := $(B)/libbase.a
lib_ingest := $(B)/libingest.a
lib_extract := $(B)/libextract.a
lib_page := $(B)/librender-page.a
lib_vault := $(B)/librender-vault.a
stages := $(lib_vault) $(lib_page) $(lib_extract) $(lib_ingest)
program := $(B)/dossier

.PHONY: all
all: $(program)

$(program): $(call obj,$(wildcard cli/*.c)) $(stages) $(lib_base) $(B)/.layers
	$(call short,LD)
	$(Q)$(CC) $(ldflags) -o $@ $(filter %.o,$^) $(stages) $(lib_base) $(libs)

$(lib_base): $(base_obj)
$(lib_ingest): $(call obj,$(wildcard ingest/*.c ingest/*/*.c))
$(lib_extract): $(call obj,$(wildcard extract/*.c extract/*/*.c))
$(lib_page): $(call obj,$(wildcard render/page/*.c))
$(lib_vault): $(call obj,$(wildcard render/vault/*.c render/vault/*/*.c render/vault/*/*/*.c))
$(B)/lib%.a: $(B)/.sources
	@rm -f $@
	$(call short,AR)
	$(Q)$(AR) rcs $@ $(filter %.o,$^)

# A stage that includes or calls another stage does not build.
$(B)/.layers: $(stages) $(lib_base) tools/layers.sh
	@NM="$(NM)" sh tools/layers.sh $(B)
	@touch $@

$(B)/%.o: %.c $(B)/.flags
	@mkdir -p $(@D)
	$(call short,CC)
	$(Q)$(CC) $(cflags) -MMD -MP -c -o $@ $<
$(B)/gen/assets.o: $(B)/gen/assets.c $(B)/.flags
	$(call short,CC)
	$(Q)$(CC) $(cflags) -Wno-overlength-strings -c -o $@ $<
$(B)/gen/assets.c: $(assets) tools/assets.sh
	@mkdir -p $(@D)
	@sh tools/assets.sh $(assets) >$@

# Objects are rebuilt when the compiler or its flags change, archives when a source goes.
$(B)/.flags: told := $(CC) $(cflags) $(ldflags)
$(B)/.sources: told := $(wildcard $(foreach d,base ingest extract render,$d/*.c $d/*/*.c $d/*/*/*.c $d/*/*/*/*.c))
$(B)/.flags $(B)/.sources: force
	@mkdir -p $(@D)
	@echo '$(told)' | cmp -s - $@ || echo '$(told)' >$@
.PHONY: force
force:

-include $(shell find $(B) -name '*.d' 2>/dev/null)

# ---- tests ----------------------------------------------------------------
unit_src := $(wildcard tests/base/test_*.c tests/ingest/test_*.c tests/extract/test_*.c \
	tests/page/test_*.c tests/vault/test_*.c)
unit := $(patsubst %.c,$(B)/%,$(unit_src))
$(B)/tests/base/test_%: $(B)/tests/base/test_%.o $(lib_base)
	$(call short,LD)
	$(Q)$(CC) $(ldflags) -o $@ $^ $(libs)
$(B)/tests/ingest/test_%: $(B)/tests/ingest/test_%.o $(lib_ingest) $(lib_base)
	$(call short,LD)
	$(Q)$(CC) $(ldflags) -o $@ $^ $(libs)
$(B)/tests/extract/test_%: $(B)/tests/extract/test_%.o $(lib_extract) $(lib_base)
	$(call short,LD)
	$(Q)$(CC) $(ldflags) -o $@ $^ $(libs)
$(B)/tests/page/test_%: $(B)/tests/page/test_%.o $(lib_page) $(lib_base)
	$(call short,LD)
	$(Q)$(CC) $(ldflags) -o $@ $^ $(libs)
$(B)/tests/vault/test_%: $(B)/tests/vault/test_%.o $(lib_vault) $(lib_page) $(lib_base)
	$(call short,LD)
	$(Q)$(CC) $(ldflags) -o $@ $^ $(libs)

# Fuzz targets: libFuzzer with BUILD=fuzz, else a replay of the kept corpus.
fuzz_src := $(wildcard tests/fuzz/fuzz_*.c)
fuzz := $(patsubst %.c,$(B)/%,$(fuzz_src))
$(B)/tests/fuzz/fuzz_%: $(B)/tests/fuzz/fuzz_%.o $(if $(filter fuzz,$(BUILD)),,$(B)/tests/fuzz/replay.o) \
		$(stages) $(lib_base)
	$(call short,LD)
	$(Q)$(CC) $(ldflags) $(if $(filter fuzz,$(BUILD)),-fsanitize=fuzzer) -o $@ $^ $(libs)

.PHONY: tests check check-npm check-llm soak lint bench eval weights demo
learners := $(addprefix $(B)/tests/eval/,fit_judge word_classes)
tests: $(program) $(unit) $(fuzz) $(learners)
scripts := $(sort $(wildcard tests/*/*.t))
check: tests
	B='$(abspath $(B))' BUILD=$(BUILD) prove -j2 --nocolor -e '' $(unit) \
		$(if $(filter fuzz,$(BUILD)),,$(fuzz)) $(scripts)
	@echo 'check ($(BUILD)): passed'

# Suites that need packages of the npm registry; TAP, skipped by name without it.
check-npm: $(program)
	B='$(abspath $(B))' sh tests/npm/run.sh

# Those of them that ask a model: doubles of services, on loopback; a skip is a failure.
check-llm: $(program)
	B='$(abspath $(B))' sh tests/npm/run.sh llm-

# What takes long: SLICE=1 runs a short part of each, as CI does.
soak:
	sh tests/soak/run.sh $(if $(SLICE),--slice)

# Figures, all ratios within one run.
bench: $(program) $(patsubst %.c,$(B)/%,$(wildcard tests/bench/bench_*.c))
	B='$(abspath $(B))' sh tests/bench/run.sh
$(B)/tests/bench/bench_%: $(B)/tests/bench/bench_%.o $(stages) $(lib_base)
	$(call short,LD)
	$(Q)$(CC) $(ldflags) -o $@ $^ $(libs)

# Scores against labelled meetings: make eval DATA=../shared/ami/dev
eval: $(program)
	B='$(abspath $(B))' sh tests/eval/run.sh '$(DATA)'

$(learners): %: %.o $(stages) $(lib_base)
	$(call short,LD)
	$(Q)$(CC) $(ldflags) -o $@ $^ $(libs)

# Learns the weights, classes and trees of templates/ anew: make weights DATA=../shared
weights: $(program) $(learners)
	B='$(abspath $(B))' REMAKE='$(MAKE) $(program)' sh tests/eval/weights.sh '$(DATA)'

demo: $(program)
	sh tools/demo.sh $(program) build/demo-vault

lint:
	sh tools/deps.sh --install lint
	+$(MAKE) --no-print-directory -k -f tools/lint.mk O='$(O)'
	@echo 'lint: passed'

# ---- install, dist --------------------------------------------------------
.PHONY: install uninstall dist distcheck clean format deps
man := $(wildcard man/*.[15])
install: $(program)
	install -d '$(DESTDIR)$(BINDIR)' '$(DESTDIR)$(COMPDIR)' $(foreach s,$(sort $(patsubst .%,%,$(suffix $(man)))),'$(DESTDIR)$(MANDIR)/man$(s)')
	install -m 755 $(program) '$(DESTDIR)$(BINDIR)/dossier'
	install -m 644 cli/completion.bash '$(DESTDIR)$(COMPDIR)/dossier'
	$(foreach m,$(man),install -m 644 $(m) '$(DESTDIR)$(MANDIR)/man$(patsubst .%,%,$(suffix $(m)))' &&) :
uninstall:
	rm -f '$(DESTDIR)$(BINDIR)/dossier' '$(DESTDIR)$(COMPDIR)/dossier' $(foreach m,$(man),'$(DESTDIR)$(MANDIR)/man$(patsubst .%,%,$(suffix $(m)))/$(notdir $(m))')
dist:
	@mkdir -p $(O)
	git archive --prefix=dossier-$(VERSION)/ -o $(O)/dossier-$(VERSION).tar.gz HEAD
distcheck: dist
	rm -rf $(O)/distcheck && mkdir -p $(O)/distcheck
	tar -xzf $(O)/dossier-$(VERSION).tar.gz -C $(O)/distcheck
	$(MAKE) -C $(O)/distcheck/dossier-$(VERSION) check
	$(MAKE) -C $(O)/distcheck/dossier-$(VERSION) install DESTDIR=$(abspath $(O))/distcheck/root PREFIX=/usr
	$(O)/distcheck/root/usr/bin/dossier --version
clean:
	rm -rf $(O)
format:
	clang-format -i $(shell git ls-files '*.c' '*.h')
deps:
	sh tools/deps.sh --install check demo lint soak check-npm bench

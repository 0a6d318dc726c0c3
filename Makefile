# newsutils.  The two commands of a newcomer: make demo, make check.
# SAN=1 builds with the address and undefined-behaviour sanitizers under build/san/.

PREFIX ?= /usr/local
BINDIR ?= $(PREFIX)/bin
DATADIR ?= $(PREFIX)/share/newsutils
MANDIR ?= $(PREFIX)/share/man
CC ?= cc
CFLAGS ?= -O2 -g
PKGS := yaml-0.1 libutf8proc lmdb libxxhash libxml-2.0 libcurl
PACKAGES := gcc make pkg-config libyaml-dev libutf8proc-dev liblmdb-dev libxxhash-dev libxml2-dev libcurl4-openssl-dev
TEST_PACKAGES := bats jq python3 valgrind
FUZZ_PACKAGES := libyajl-dev

ifdef SAN
BUILD := build/san
BIN := build/san/bin
NU_SAN := -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
else
BUILD := build
BIN := bin
NU_SAN :=
endif

# pkg-config is asked only when something is to be compiled: before that its packages may be missing.
PKG_CFLAGS = $(eval PKG_CFLAGS := $$(shell pkg-config --cflags $(PKGS)))$(PKG_CFLAGS)
PKG_LIBS = $(eval PKG_LIBS := $$(shell pkg-config --libs $(PKGS)))$(PKG_LIBS)
NU_CFLAGS = -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Werror -MMD -MP -Ilib $(NU_SAN) $(PKG_CFLAGS) \
	-DDATADIR='"$(DATADIR)"'

PROGRAMS := $(basename $(notdir $(wildcard bin/*.c)))
LIB_OBJECTS := $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard lib/*/*.c))) $(BUILD)/lib/text/sentence_model_text.o
UNIT_TESTS := $(patsubst %.c,$(BUILD)/%,$(filter-out tests/unit/test.c,$(sort $(wildcard tests/unit/*.c tests/property/*.c))))
ARCHIVE := $(BUILD)/libnewsutils.a

.PHONY: all demo check bench fuzz memcheck install clean deps test-deps units
.SECONDARY:
.DELETE_ON_ERROR:

all: $(addprefix $(BIN)/,$(PROGRAMS))

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(NU_CFLAGS) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

# The boundary model is data in the tree, linked into the programs as it stands.
$(BUILD)/lib/text/sentence_model_text.o: lib/text/sentence_model_text.S lib/text/sentence.model
	@mkdir -p $(@D)
	$(CC) -c -o $@ $<

$(ARCHIVE): $(LIB_OBJECTS)
	@rm -f $@
	$(AR) rcs $@ $^

$(addprefix $(BIN)/,$(PROGRAMS)): $(BIN)/%: $(BUILD)/bin/%.o $(ARCHIVE)
	@mkdir -p $(@D)
	$(CC) $(NU_SAN) $(CFLAGS) $(LDFLAGS) -o $@ $< $(ARCHIVE) $(PKG_LIBS) -lm

$(BUILD)/tests/%: $(BUILD)/tests/%.o $(BUILD)/tests/unit/test.o $(ARCHIVE)
	$(CC) $(NU_SAN) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS) $(TEST_LIBS) -lm

$(BUILD)/tests/%.o: NU_CFLAGS += -Itests/unit

units: $(UNIT_TESTS)

# What the build and the tests need, from Debian; nothing is done when it is there.
deps:
	@tests/install-packages $(PACKAGES)

test-deps:
	@tests/install-packages $(PACKAGES) $(TEST_PACKAGES)

demo: deps
	@$(MAKE) --no-print-directory all
	@tests/demo

check: test-deps
	@$(MAKE) --no-print-directory all units
	@tests/run $(BIN) $(BUILD)

bench: all $(BUILD)/tests/bench/loop
	@tests/bench/run $(BIN) $(BUILD)

# By hand: mutated input, against a second parser where there is one.
fuzz:
	@tests/install-packages $(PACKAGES) $(FUZZ_PACKAGES)
	@$(MAKE) --no-print-directory SAN=1 $(patsubst %.c,build/san/%,$(wildcard tests/fuzz/*.c))
	@$(MAKE) --no-print-directory SAN=1 all
	@for f in $(patsubst %.c,build/san/%,$(wildcard tests/fuzz/*.c)); do echo "$$f"; $$f || exit 1; done
	@python3 tests/fuzz/chain.py build/san/bin

$(BUILD)/tests/fuzz/json: TEST_LIBS := -lyajl

# The demo under valgrind.
memcheck: test-deps all
	@mkdir -p build/demo
	valgrind -q --trace-children=yes --error-exitcode=99 --leak-check=full bin/pipeline run pipelines/demo.yaml >/dev/null

install: all
	install -d $(DESTDIR)$(BINDIR) $(DESTDIR)$(DATADIR) $(addprefix $(DESTDIR)$(MANDIR)/man,1 5 7)
	install -m 755 $(addprefix $(BIN)/,$(PROGRAMS)) $(DESTDIR)$(BINDIR)
	for section in 1 5 7; do install -m 644 bin/*.$$section $(DESTDIR)$(MANDIR)/man$$section; done
	cp -R pipelines $(DESTDIR)$(DATADIR)/

clean:
	rm -rf build $(addprefix bin/,$(PROGRAMS))

-include $(LIB_OBJECTS:.o=.d) $(UNIT_TESTS:=.d) $(BUILD)/tests/unit/test.d $(patsubst %,$(BUILD)/bin/%.d,$(PROGRAMS))

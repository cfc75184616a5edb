# Everything a new machine needs: `make demo` and `make test` install missing system packages or name them.

SAMPLE := Bibliography/split.md
CITANDA := .build/debug/citanda
OUT := .build/demo

.PHONY: build demo test install uninstall lint bench fuzz sanitize docs golden train packages

build: packages
	swift build --product citanda

demo: build
	@Bibliography/demo.sh $(CITANDA) $(OUT)

test: packages
	@.ci/test

# Installs the command, its page for man and its completions for bash, zsh and fish below PREFIX. They need no Swift toolchain.
PREFIX ?= /usr/local
install: packages
	swift build -c release --static-swift-stdlib --product citanda
	@.ci/install .build/release/citanda "$(DESTDIR)$(PREFIX)"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/citanda" "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/citanda" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_citanda" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/citanda.fish" \
	  "$(DESTDIR)$(PREFIX)/share/man/man1/citanda.1"

lint:
	swift format lint --strict --recursive Sources Tests Package.swift Benchmarks/Sources Fuzz/Sources Examples

# Writes the expected outputs of the sample and the manual of findings again. Look at the difference before you commit them.
golden: build
	@Bibliography/golden.sh $(CITANDA) Bibliography
	@$(CITANDA) explain --format markdown --out Sources/Citanda/Citanda.docc/Findings.md

# Trains the model of Models/ again; the same data give the same bytes. SHARED holds refs/train, refs/names and csl/styles (Models/README.md).
SHARED ?= $(or $(CITANDA_SHARED),../shared)
FIELDS = $(SHARED)/refs/train/anystyle-core.jsonl $(SHARED)/refs/train/anystyle-good.jsonl $(SHARED)/refs/train/linkedbooks-train.jsonl
train: packages
	swift build -c release --product citanda
	.build/release/citanda train $(SHARED)/refs/train/anystyle-core.jsonl $(SHARED)/refs/train/anystyle-good.jsonl \
	  $(SHARED)/refs/train/anystyle-ugly.jsonl $(SHARED)/refs/train/grobid-corpus.jsonl \
	  $(SHARED)/refs/train/linkedbooks-train.jsonl --names $(SHARED)/refs/names/train.jsonl \
	  --synthetic 16000 --styled 4000 --styles $(SHARED)/csl/styles --weight anystyle-ugly=0.4 --weight grobid-corpus=1.3 \
	  --weight linkedbooks-train=1.3 --weight synthetic=0.5 --weight synthetic-csl=0.15 --out Models/references.model
	swift build -c release --product citanda
	.build/release/citanda train --notes $(SHARED)/refs/notes-train/*.json $(SHARED)/refs/notes-dev/mpilhlt-*.json \
	  --books 150 $(FIELDS:%=--fields %) --names $(SHARED)/refs/names/train.jsonl \
	  --prose $(SHARED)/refs/prose/history-old.txt --out Models/notes.model
	swift build -c release --product citanda

bench: packages
	Benchmarks/run.sh

# Fuzzes each target for FUZZ_SECONDS. FUZZ_TARGETS selects some targets.
fuzz: build
	SHARED=$(abspath $(SHARED)) Fuzz/run.sh $(or $(FUZZ_SECONDS),20) $(FUZZ_TARGETS)

# Runs the tests of the readers under the address and the thread sanitizer.
sanitize: packages
	.ci/sanitize address
	.ci/sanitize thread

# Documentation of all public modules and the articles, in docs/. A build folder of its own keeps the plugin out of other builds.
docs: packages
	CITANDA_DOCS=1 swift package --scratch-path .build-docs --allow-writing-to-directory docs generate-documentation \
	  --product Citanda --product CitandaParts --enable-experimental-combined-documentation \
	  --output-path docs --transform-for-static-hosting --warnings-as-errors

packages:
	@.ci/packages

# Everything a new machine needs: `make demo` and `make test` install missing system packages or name them.

SAMPLE := Bibliography/split.md
CITANDA := .build/debug/citanda
OUT := .build/demo

.PHONY: demo test lint bench fuzz docs golden build packages

demo: build
	@Bibliography/demo.sh $(CITANDA) $(OUT)

test: packages
	swift test --disable-xctest

build: packages
	swift build --product citanda

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

# Writes the expected outputs of the sample anew; look at the difference before you commit it.
golden: build
	@Bibliography/golden.sh $(CITANDA) Bibliography

bench: packages
	Benchmarks/run.sh

# FUZZ_SECONDS a parser.
fuzz: packages
	Fuzz/run.sh $(or $(FUZZ_SECONDS),20)

# The plugin is asked for only here: it slows clean builds.
docs: packages
	CITANDA_DOCS=1 swift package --allow-writing-to-directory docs generate-documentation --target Works \
	  --output-path docs --transform-for-static-hosting --warnings-as-errors

packages:
	@.ci/packages

# make map      install what is missing, build, map the reports in Examples/ into Output/
# make test     install what is missing, build, run every test
# make fuzz     damaged gazetteers and texts, each for SECONDS=10
# make install  PREFIX=/usr/local: the binary, and its data in share/sitmap

PREFIX ?= /usr/local
DESTDIR ?=

# Against the static runtime the program starts in half the time; macOS brings its runtime along.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
RELEASE = swift build -c release --product sitmap $(STATIC)
BINARY = .build/release/sitmap

.PHONY: map build test fuzz install setup clean format data

map: build
	@Scripts/gallery $(BINARY) Output

build: setup
	$(RELEASE)

test:
	@Scripts/setup test
	$(RELEASE)
	swift build --build-tests --explicit-target-dependency-import-check error
	SITMAP_BINARY=$(CURDIR)/$(BINARY) swift test --skip-build

SECONDS = 10
fuzz: setup
	SITMAP_FUZZ=1 swift build -c release --scratch-path .build/fuzz --product GazetteerFuzz
	SITMAP_FUZZ=1 swift build -c release --scratch-path .build/fuzz --product ReadingFuzz
	for fuzzer in GazetteerFuzz ReadingFuzz; do SWIFT_BACKTRACE=enable=no .build/fuzz/release/$$fuzzer \
		-max_total_time=$(SECONDS) -timeout=10 -verbosity=0 -artifact_prefix=.build/fuzz/ || exit 1; done

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/sitmap"
	install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/sitmap"
	cp -R Gazetteer Lexicon Themes "$(DESTDIR)$(PREFIX)/share/sitmap/"

setup:
	@Scripts/setup

format:
	swift format -i -r Sources Tests Fuzz Package.swift

# The gazetteer and the base map out of their pinned sources; a user never needs this.
data:
	Scripts/build-data

clean:
	rm -rf .build

# What a person needs: `make run` and `make test`. Everything else is a part of them or for developers.
# PACCHETTI: what Debian must give: a C compiler, TLS and PostgreSQL client libraries, the PostgreSQL server that the tests
# start for themselves, and the independent implementations that the tests compare ours with.
PACCHETTI = gcc libc6-dev pkg-config libssl-dev libpq-dev postgresql libxml2-utils xmlsec1 curl python3-venv poppler-utils
CARGO ?= cargo

.PHONY: run stop test lint contract docs bench deps deny

run: deps
	$(CARGO) build --release --bin anpr
	./scripts/dimostrazione.sh

# Ends the sandbox that `make run` left up.
stop:
	@./scripts/ferma.sh

test: deps target/venv/fatto
	$(CARGO) build --workspace --all-targets
	$(CARGO) test --workspace

# What programs of another language are made of: one judges our descriptions, one is the example of docs/esempio-client.
target/venv/fatto: Makefile
	python3 -m venv target/venv
	target/venv/bin/pip install --quiet zeep lxml cryptography
	touch $@

lint:
	$(CARGO) fmt --all --check
	$(CARGO) clippy --workspace --all-targets -- -D warnings

# Types, validation tables and the list of services, from xsd/ and wsdl/.
contract:
	$(CARGO) run -q -p contractgen -- xsd crates/contract/src/generated

# The page of all codes: who raises each, which check, which tests.
docs:
	$(CARGO) run -q -p controlli -- . docs/controlli.md

# Speed: ratios within one run. PostgreSQL is started for it when it is installed.
bench: deps
	$(CARGO) build --release -p anpr-cli -p anpr-benches
	$(CARGO) run --release -p anpr-wss --example verify_bench
	$(CARGO) bench -p anpr-contract
	$(CARGO) bench -p anpr-certificates
	$(CARGO) bench -p anpr-registry --bench registro -- --postgres
	$(CARGO) bench -p anpr-registry --bench registro -- --crescita
	target/release/anpr-benches
	./scripts/tempo-contratto.sh

deny:
	command -v cargo-deny >/dev/null || $(CARGO) install --locked cargo-deny
	$(CARGO) deny check bans licenses sources

# Installs only what is missing, and asks for rights only then.
deps:
	@mancano=""; for p in $(PACCHETTI); do \
	  dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'install ok installed' || mancano="$$mancano $$p"; \
	done; \
	if [ -n "$$mancano" ]; then \
	  echo "installing:$$mancano"; \
	  if [ "$$(id -u)" = 0 ]; then dare=""; else dare="sudo"; fi; \
	  $$dare apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$dare apt-get install -y -qq --no-install-recommends $$mancano; \
	fi

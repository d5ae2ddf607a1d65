# Every target is a task of one script, so that Windows (which has no make) does exactly the same:
#     py resources\packaging\prepare.py run
# Arguments for a task go in ARGS:  make test ARGS="-k termijn"
TASKS = run test check screens pictures bench lock messages setup clean
PYTHON ?= python3

.PHONY: $(TASKS)
$(TASKS):
	@command -v $(PYTHON) >/dev/null || { \
	  echo "Consultatie heeft Python 3.11 of nieuwer nodig. Op Debian en Ubuntu:" >&2; \
	  echo "    sudo apt-get install python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) resources/packaging/prepare.py $@ $(ARGS)

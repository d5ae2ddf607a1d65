"""The rule engine: calendar, rules as data, terms with their explanation, grounds, outcomes.

`LawBook` in `consultatie.law.book` reads all of it; the other modules are used one by one.
"""

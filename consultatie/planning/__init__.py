"""The planner: from a target day backwards, per council, to the day on which all must begin.

`plan` in `consultatie.planning.plans` makes a plan out of a `Question` and `Switches`, `compare`
in `consultatie.planning.comparing` puts scenarios side by side. A plan is a value: nothing here
is stored, and a day that is planned never becomes a date in the register by itself.
"""

"""What a shape error of an exchange file says in Dutch."""

from typing import Any

from consultatie.language import _


def sentence_of(error: Any) -> str:
    """The Dutch sentence for one error of the JSON Schema validator."""
    make = _SENTENCES.get(error.validator)
    return make(error) if make else _("Deze waarde past niet bij het uitwisselformaat.")


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 60 else text[:59] + "…"


def _missing(error: Any) -> str:
    missing = [name for name in error.validator_value if name not in error.instance]
    return _("Hier ontbreekt: {names}.").format(names=", ".join(missing))


def _unknown(error: Any) -> str:
    known = error.schema.get("properties", {})
    extra = [name for name in error.instance if name not in known]
    return _("Onbekend veld: {names}.").format(names=", ".join(map(_short, extra)))


def _wrong_type(error: Any) -> str:
    words = {
        "string": _("tekst"),
        "integer": _("een geheel getal"),
        "boolean": _("true of false"),
        "array": _("een lijst"),
        "object": _("een object"),
    }
    return _("Hier hoort {word} te staan.").format(word=words[error.validator_value])


def _not_a_choice(error: Any) -> str:
    choices = ", ".join(map(str, error.validator_value))
    return _("‘{value}’ kan hier niet; kies uit: {choices}.").format(
        value=_short(error.instance), choices=choices
    )


def _not_this(error: Any) -> str:
    return _("Hier hoort ‘{value}’ te staan.").format(value=error.validator_value)


def _wrong_form(error: Any) -> str:
    return _("‘{value}’ heeft niet de juiste vorm.").format(value=_short(error.instance))


def _none_of(error: Any) -> str:
    # A field that may be empty: what counts is why the filled form did not fit.
    inner = [found for found in error.context if found.validator_value != "null"]
    return sentence_of(inner[0]) if inner else _wrong_form(error)


_SENTENCES = {
    "required": _missing,
    "additionalProperties": _unknown,
    "type": _wrong_type,
    "enum": _not_a_choice,
    "const": _not_this,
    "pattern": _wrong_form,
    "minLength": _wrong_form,
    "anyOf": _none_of,
}

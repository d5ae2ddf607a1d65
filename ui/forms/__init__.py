"""Forms made from data: fields, their editors, the page and the sheet around it."""

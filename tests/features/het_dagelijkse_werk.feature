# language: nl
Functionaliteit: Het dagelijkse werk, met toetsen en zonder iets kwijt te raken
  Wat een secretaris elke week doet: stukken bewaren en terugvinden, punten beantwoorden, een
  toezegging afmelden, en uitleggen waarom een datum die datum is.

  Achtergrond:
    Gegeven het voorbeeld staat open in het venster

  Scenario: Een brief bewaren en op haar woorden terugvinden
    Als de secretaris de brief "Brief over de kat" met "De kantoorkat blijft" op de documenten laat vallen
    Dan staat "Brief over de kat" bij de documenten, met het bestand erbij
    Als zij met Ctrl+K zoekt naar "kantoorkat"
    Dan is daar het document "Brief over de kat" gekozen
    Als zij op Ctrl+Z drukt
    Dan staat "Brief over de kat" niet meer bij de documenten

  Scenario: Punten beantwoorden in de matrix
    Als de secretaris in de matrix naar een punt zonder reactie gaat
    En daar met "Ctrl+1" antwoordt "Dit doen wij."
    Dan is dat punt "overgenomen" met de woorden "Dit doen wij."
    Als zij op Ctrl+Z drukt
    Dan is dat punt weer zonder reactie

  Scenario: Een halve reactie blijft staan
    Als de secretaris in de matrix naar een punt zonder reactie gaat
    En daar zonder te bewaren typt "Een halve zin"
    En naar de dossiers gaat en weer terug naar dat punt
    Dan staat daar nog "Een halve zin"
    En heeft niemand een reactie bewaard

  Scenario: Een toezegging is pas uitgevoerd met een bewijs
    Als de secretaris de toezegging over "vraagbaak" wil afmelden op "20-11-2026"
    Dan vraagt het venster om het bewijs
    Als zij als bewijs "Lijst van vraagbaken" typt
    Dan is de toezegging over "vraagbaak" uitgevoerd, met "Lijst van vraagbaken"

  Scenario: Waarom deze datum
    Als de secretaris bij de termijnen op Ctrl+D drukt
    Dan legt het venster "Advies uiterlijk · OR BUCH" uit: "Afgesproken dag" op "do 26 nov 2026"
    Als zij op Esc drukt
    Dan staat het toetsenbord weer in de lijst van termijnen

  Scenario: Wat vergeten dreigt, is één klik ver
    Als de secretaris onderaan kiest voor "zonder reactie"
    Dan staan daar de 2 punten van dit dossier die op een reactie wachten

# language: nl
Functionaliteit: De hele weg, van een adviesaanvraag tot een afgedrukte samenvatting
  Een secretaris legt een aanvraag vast, ziet wat er wanneer moet gebeuren en waarom, neemt het advies
  punt voor punt over, voert de reactie van het bestuur in en drukt de samenvatting af.

  Achtergrond:
    Gegeven het is 2-12-2021
    En een register met de raden "OR Noord" en "OR Zuid"
    En het venster staat open op dat register

  Scenario: Een afwijkend besluit, met een maand die over Nieuwjaar heen loopt
    Als de secretaris het dossier "Samenvoeging" aanmaakt
    En de aanvraag "Samenvoegen met Zuid" vastlegt, ontvangen door "OR Noord" op "1-10-2021"
    Dan staat bij "OR Noord" de stap "Ontvangen" op gedaan
    En zegt de termijn "opschorting" van "OR Noord" "Er is nog geen besluit"
    Als hij een overleg met "OR Noord" vastlegt op "15-10-2021"
    En het advies "positief mits" van "OR Noord" begint
    En de punten van het advies invoert
      | nummer | tekst                                           | soort       |
      | 1      | Behoud alle locaties in de kernen.              | voorwaarde  |
      | 2      | Geef iedere medewerker een scholingsbudget & <b>tijd</b>. | aanbeveling |
    En het advies als verzonden vastlegt op "29-10-2021"
    En op punt 1 reageert met "overgenomen": "De locaties blijven."
    En op punt 2 reageert met "niet overgenomen": "Er komt geen budget per persoon."
    Dan staat de fout bij het veld "reasons" met de woorden "Geef de redenen"
    Als hij als reden typt "Het scholingsbudget is al verdeeld."
    En het besluit "Wij voegen samen" vastlegt van "25-11-2021"
    En de kennisgeving met de redenen vastlegt op "1-12-2021"
    Dan wijkt het besluit voor "OR Noord" af van het advies
    En eindigt de opschorting van "OR Noord" op "3-1-2022"
    En legt het venster bij "opschorting" uit: "Nieuwjaarsdag (1-1) en zondag (2-1)"
    Als hij de samenvatting als PDF bewaart
    Dan staat op papier
      | woorden                                         |
      | Samenvatting reactie aan OR-en                  |
      | Behoud alle locaties in de kernen.              |
      | scholingsbudget & <b>tijd</b>                   |
      | niet overgenomen                                |
      | Het scholingsbudget is al verdeeld.             |
      | ma 3 januari 2022                               |
      | verlengd wegens Nieuwjaarsdag (1-1) en zondag (2-1) |
      | pagina 1 van                                    |

  Scenario: Ongedaan maken en opnieuw, met de naam van de handeling
    Als de secretaris het dossier "Samenvoeging" aanmaakt
    Dan heet ongedaan maken "Ongedaan maken: Dossier ‘Samenvoeging’ toevoegen"
    Als hij Ctrl+Z drukt
    Dan is er geen dossier
    Als hij Ctrl+Y drukt
    Dan is er het dossier "Samenvoeging"

  Scenario: Na sluiten en openen is de geschiedenis er nog
    Als de secretaris het dossier "Samenvoeging" aanmaakt
    En het register sluit en weer opent
    Dan heet ongedaan maken "Ongedaan maken: Dossier ‘Samenvoeging’ toevoegen"
    Als hij Ctrl+Z drukt
    Dan is er geen dossier

  Scenario: Twee raden, twee klokken
    Als de secretaris het dossier "Samenvoeging" aanmaakt
    En de aanvraag "Samenvoegen" vastlegt, ontvangen door "OR Noord" op "1-10-2021" en door "OR Zuid" op "4-10-2021"
    Dan is de stap "Ontvangen" van "OR Noord" van "1 okt 2021"
    En is de stap "Ontvangen" van "OR Zuid" van "4 okt 2021"

  Scenario: Een datum die niet bestaat
    Als de secretaris het dossier "Samenvoeging" aanmaakt
    En een aanvraag begint met de briefdatum "31-11-2021"
    Dan staat de fout bij het veld "letter_date" met de woorden "november 2021 heeft 30 dagen"
    En is er nog geen aanvraag

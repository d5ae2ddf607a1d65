# language: nl
Functionaliteit: Advies, punten en reacties, in de woorden van de raad

  Achtergrond:
    Gegeven het is 20-12-2021
    En de ondernemingsraden
      | raad     |
      | OR BUCH  |
      | OR WNK   |
      | OR Halte |
    En de aanvraag "Samenvoegen" is binnengekomen op grond van "WOR 25"
      | raad     | ontvangen |
      | OR BUCH  | 1-10-2021 |
      | OR WNK   | 1-10-2021 |
      | OR Halte | 1-10-2021 |

  Scenario: Positief mits, met een voorwaarde die niet is vervuld
    Als "OR WNK" op "29-10-2021" adviseert: "positief mits"
      | nummer | soort      | tekst                    |
      | 1      | voorwaarde | Er komt een sociaal plan. |
      | 2      | voorwaarde | De vestiging blijft open. |
    En het bestuur op punt 1 van "OR WNK" reageert: "overgenomen"
    En het bestuur op punt 2 van "OR WNK" reageert: "gedeeltelijk overgenomen"
    En het bestuur op "25-11-2021" besluit "Wij voegen samen"
    Dan wijkt het besluit af voor "OR WNK"

  Scenario: Een gezamenlijk advies dat drie raden elk vaststellen
    Als "OR BUCH" een advies "positief mits" begint met de punten
      | nummer | soort      | tekst                    |
      | 1      | voorwaarde | Er komt een sociaal plan. |
    En "OR WNK" en "OR Halte" zich daarbij aansluiten
    En "OR BUCH" het eigen advies vaststelt op "28-10-2021"
    En het advies van "OR BUCH" op "29-10-2021" is verzonden
    Dan is het advies van "OR BUCH" van "29-10-2021"
    En vertelt de levensloop van punt 1 van "OR BUCH" "OR BUCH stelde het advies vast"
    En heeft "OR WNK" nog niet geadviseerd
    Als "OR WNK" het gezamenlijke advies vaststelt op "1-11-2021"
    En "OR Halte" het gezamenlijke advies vaststelt op "3-11-2021"
    Dan is het advies van "OR WNK" van "1-11-2021"
    En is het advies van "OR Halte" van "3-11-2021"
    Als het bestuur op punt 1 van "OR BUCH" reageert: "niet overgenomen"
    En het bestuur op "25-11-2021" besluit "Wij voegen samen"
    Dan wijkt het besluit af voor "OR Halte"

  Scenario: Over een gezamenlijk punt oordeelt elke raad voor zich
    Als "OR BUCH" een advies "positief mits" begint met de punten
      | nummer | soort      | tekst                    |
      | 1      | voorwaarde | Er komt een sociaal plan. |
    En "OR WNK" en "OR Halte" zich daarbij aansluiten
    En het advies van "OR BUCH" op "29-10-2021" is verzonden
    En het bestuur op punt 1 van "OR BUCH" reageert: "gedeeltelijk overgenomen"
    En "OR WNK" op "3-12-2021" oordeelt dat de reactie op punt 1 van "OR BUCH" "voldoende" is
    En "OR Halte" op "1-12-2021" oordeelt dat de reactie op punt 1 van "OR BUCH" "onvoldoende" is
    Dan vindt "OR WNK" de reactie op punt 1 van "OR BUCH" "voldoende"
    En vindt "OR Halte" de reactie op punt 1 van "OR BUCH" "onvoldoende"
    En vindt "OR BUCH" de reactie op punt 1 van "OR BUCH" "nog niet besproken"
    En vertelt de levensloop van punt 1 van "OR BUCH" "OR Halte vindt de reactie onvoldoende"

  Scenario: Het laatste oordeel is het oordeel met de laatste datum
    Gegeven "OR WNK" adviseerde op "29-10-2021": "positief mits"
      | nummer | soort      | tekst                    |
      | 1      | voorwaarde | Er komt een sociaal plan. |
    Als het bestuur op punt 1 van "OR WNK" reageert: "gedeeltelijk overgenomen"
    En "OR WNK" op "6-12-2021" oordeelt dat de reactie op punt 1 van "OR WNK" "voldoende" is
    En "OR WNK" op "1-12-2021" oordeelt dat de reactie op punt 1 van "OR WNK" "onvoldoende" is
    Dan vindt "OR WNK" de reactie op punt 1 van "OR WNK" "voldoende"
    Als "OR BUCH" op "6-12-2021" oordeelt dat de reactie op punt 1 van "OR WNK" "voldoende" is
    Dan weigert het programma met "geen punt van deze raad"

  Scenario: Een go onder voorwaarden sluit niets af
    Gegeven elke raad adviseerde op "29-10-2021": "positief"
      | nummer | soort       | tekst                 |
      | 1      | aanbeveling | Houd de kantine open. |
    Als het bestuur op "25-11-2021" besluit "Door naar fase 2" met uitkomst "go onder voorwaarden"
    Dan staat de raadpleging van "OR WNK" nog open
    En waarschuwt het programma de secretaris bij "OR WNK" "voorwaarden vast als toezegging"

  Scenario: Twee rondes van reacties: de laatste telt, de eerste blijft
    Gegeven "OR WNK" adviseerde op "29-10-2021": "positief mits"
      | nummer | soort      | tekst                    |
      | 1      | voorwaarde | Er komt een sociaal plan. |
    Als het bestuur op punt 1 van "OR WNK" reageert: "niet overgenomen"
    En het bestuur in ronde 2 op punt 1 van "OR WNK" reageert: "overgenomen"
    Dan zijn er 2 antwoorden op punt 1 van "OR WNK"
    En is punt 1 van "OR WNK" "overgenomen"
    En vertelt de levensloop van punt 1 van "OR WNK" "ronde 2"

  Scenario: Zonder redenen geen afwijkende reactie
    Gegeven "OR WNK" adviseerde op "29-10-2021": "positief mits"
      | nummer | soort      | tekst                    |
      | 1      | voorwaarde | Er komt een sociaal plan. |
    Als het bestuur zonder redenen op punt 1 van "OR WNK" reageert: "niet overgenomen"
    Dan weigert het programma met "Geef de redenen"

  Scenario: Eén reactie op punten van twee raden, met een eigen bewoording
    Gegeven elke raad adviseerde op "29-10-2021": "positief mits"
      | nummer | soort      | tekst                    |
      | 1      | voorwaarde | Er komt een sociaal plan. |
    Als het bestuur één reactie geeft op punt 1 van elke raad: "gedeeltelijk overgenomen"
    Dan is er 1 reactie
    En is punt 1 van "OR Halte" "gedeeltelijk overgenomen"

  Scenario: Wat verzonden is, ligt vast; een nieuwe versie staat ernaast
    Gegeven "OR WNK" adviseerde op "29-10-2021": "positief mits"
      | nummer | soort      | tekst                    |
      | 1      | voorwaarde | Er komt een sociaal plan. |
    Als iemand punt 1 van "OR WNK" herschrijft tot "Er komt iets."
    Dan weigert het programma met "verzonden"
    Als "OR WNK" een nieuwe versie van het advies begint
    Dan heeft "OR WNK" 2 versies van het advies
    En is het advies van "OR WNK" van "29-10-2021"

  Scenario: Een voorbehoud leidt tot een vervolgaanvraag
    Als "OR WNK" een advies "positief mits" begint met de punten
      | nummer | soort      | tekst                    |
      | 1      | voorwaarde | Er komt een sociaal plan. |
    En "OR WNK" zich voorbehoudt later te adviseren over "de plaatsing van medewerkers"
    En het advies van "OR WNK" op "29-10-2021" is verzonden
    En op het voorbehoud van "OR WNK" de aanvraag "Plaatsingsplan" volgt, ontvangen op "6-12-2021"
    Dan hoort bij het voorbehoud van "OR WNK" de aanvraag "Plaatsingsplan"
    En zijn er 2 aanvragen in het register

  Scenario: De raad oordeelt over een reactie
    Gegeven "OR WNK" adviseerde op "29-10-2021": "positief mits"
      | nummer | soort      | tekst                    |
      | 1      | voorwaarde | Er komt een sociaal plan. |
    Als de raad oordeelt dat de reactie op punt 1 van "OR WNK" "voldoende" is
    Dan weigert het programma met "nog niet gereageerd"
    Als het bestuur op punt 1 van "OR WNK" reageert: "gedeeltelijk overgenomen"
    En de raad oordeelt dat de reactie op punt 1 van "OR WNK" "onvoldoende" is
    Dan vertelt de levensloop van punt 1 van "OR WNK" "onvoldoende"

  Scenario: Een advies vóór het eerste overleg wordt niet tegengehouden, wel gemeld
    Als "OR WNK" op "29-10-2021" adviseert: "positief"
      | nummer | soort           | tekst               |
      | 1      | procesopmerking | De raad is tevreden. |
    Dan staat bij "OR WNK" op papier de waarschuwing "geen overlegvergadering"
    Als met "OR WNK" op "15-10-2021" een overlegvergadering is gehouden
    Dan staat bij "OR WNK" op papier geen waarschuwing over "overlegvergadering"

  Scenario: Een deskundige van wie de kosten niet vooraf zijn gemeld
    Als "OR WNK" op "11-10-2021" het bureau "Adviesbureau" inschakelt
    Dan waarschuwt het programma de secretaris bij "OR WNK" "art. 22 lid 2 WOR"

  Scenario: Vragen krijgen per ronde een nummer, en het antwoord komt later
    Als "OR WNK" vraagt "Hoeveel formatie verdwijnt er?"
    En "OR WNK" vraagt "Wat kost het sociaal plan?"
    En vraag 2 van "OR WNK" op "18-10-2021" is beantwoord: "Dat is nog niet bekend."
    Dan heeft "OR WNK" de vragen
      | nummer | beantwoord |
      | 1      | nee        |
      | 2      | ja         |

  Scenario: Een besluit op meer aanvragen, met per raad een eigen uitkomst
    Gegeven elke raad adviseerde op "29-10-2021": "positief"
      | nummer | soort       | tekst                 |
      | 1      | aanbeveling | Houd de kantine open. |
    Als het bestuur op "25-11-2021" besluit "Wij voegen samen", maar voor "OR Halte" "bespreken"
    Dan is "OR WNK" afgesloten met "Wij voegen samen"
    En staat de raadpleging van "OR Halte" nog open

  Scenario: Een besluit dat later is ingetrokken, sluit niets meer af
    Gegeven een afwijkend besluit van "25-11-2021" voor "OR WNK"
    En "OR WNK" kreeg de kennisgeving met de redenen op "1-12-2021"
    Als het besluit op "10-12-2021" wordt ingetrokken wegens "nieuwe feiten"
    Dan staat de raadpleging van "OR WNK" nog open
    En is de termijn "opschorting" van "OR WNK" niet meer lopend

  Scenario: Zesenzestig raden in één programma
    Gegeven een programma met 66 raden
    Dan heeft elke raad een eigen stand en eigen termijnen
    En noemt de termijnenlijst van "Het hele programma" 66 raden

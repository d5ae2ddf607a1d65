# language: nl
Functionaliteit: Toezeggingen blijven gelden, ook als wie ze deed er niet meer is

  Achtergrond:
    Gegeven het is 20-12-2021
    En de ondernemingsraden
      | raad         |
      | OR Langedijk |
      | OR Dijk      |
    En een toezegging aan "OR Langedijk" door "OR Langedijk": "Wij evalueren elk halfjaar."

  Scenario: Een toezegging overleeft haar raad
    Als "OR Langedijk" ophoudt op "31-12-2021" met "OR Dijk" als opvolger
    En de toezeggingen van "OR Langedijk" overgaan op "1-1-2022"
    Dan is "OR Dijk" degene die de toezegging nakomt
    En is bij de toezegging bewaard dat "OR Langedijk" haar deed

  Scenario: Zonder opvolger gaat er niets over
    Als de toezeggingen van "OR Langedijk" overgaan op "1-1-2022"
    Dan weigert het programma met "geen opvolger"

  Scenario: Uitgevoerd vraagt een bewijs
    Als de toezegging op "15-12-2021" is uitgevoerd met als bewijs ""
    Dan weigert het programma met "bewijs"
    Als de toezegging op "15-12-2021" is uitgevoerd met als bewijs "evaluatieverslag"
    Dan staat de toezegging op "uitgevoerd"

  Scenario: De keten gaat stap voor stap
    Als de toezegging op "16-12-2021" is aanvaard
    Dan weigert het programma met "open"
    Als de toezegging op "15-12-2021" is uitgevoerd met als bewijs "evaluatieverslag"
    En de toezegging op "16-12-2021" is gemeld met "brief van 16 december"
    En de toezegging op "17-12-2021" is aanvaard in "de raadsvergadering" door "de voorzitter"
    Dan staat de toezegging op "aanvaard"
    En is bij de toezegging bewaard hoe zij is gemeld en waar en door wie aanvaard

  Scenario: Een terugkerende toezegging maakt zelf de volgende
    Gegeven de toezegging komt "elk halfjaar" terug, eerst op "31-8-2021"
    Als de toezegging op "30-8-2021" is uitgevoerd met als bewijs "verslag"
    Dan is er een volgende toezegging voor "28-2-2022"

  Scenario: Wat over tijd is, wordt niet vergeten
    Gegeven de toezegging moet klaar zijn op "1-12-2021"
    Dan staat bij "overdue" van de vergeten zaken "Wij evalueren elk halfjaar."

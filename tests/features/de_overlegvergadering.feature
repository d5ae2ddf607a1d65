# language: nl
Functionaliteit: De overlegvergadering, van de agenda tot wat is vastgesteld
  Een secretaris luistert en legt tegelijk vast wat er wordt gezegd. Alles gaat met toetsen, elke regel
  staat na Enter op schijf, en aan het eind is hardop vastgesteld wat is toegezegd en besloten.

  Achtergrond:
    Gegeven het voorbeeld staat open in het venster
    En de secretaris is met F9 begonnen aan "Tweede overlegvergadering OR BUCH"

  Scenario: Een toezegging gaat in haar eigen woorden naar het register
    Als hij naar agendapunt 2 gaat
    En met "T" vastlegt "De bestuurder zegt toe dat de reistijd bekend is." door "bestuurder" uiterlijk "11 dec"
    Dan staat die regel om "10:42" op schijf
    Als hij aan het eind alles hardop bevestigt en de vergadering als gehouden vaststelt
    Dan staat in het register de toezegging "De bestuurder zegt toe dat de reistijd bekend is." uiterlijk op "11 december 2026"
    En is de vergadering gehouden op "23 november 2026"
    En is dat een overleg van "OR BUCH"

  Scenario: Een vergissing is met één toets terug
    Als hij met "B" vastlegt "Het advies komt een maand later."
    En op Ctrl+Z drukt
    Dan staat er niets op schijf
    En staat "Het advies komt een maand later." weer in de regel
    Als hij daar "Het advies komt een week later." van maakt
    Dan staat alleen "Het advies komt een week later." op schijf

  Scenario: De zaal ziet niet wat van de raad alleen is
    Gegeven agendapunt 3 is intern van de raad
    Als hij het scherm voor de zaal aanzet
    En naar agendapunt 2 gaat
    Dan toont de zaal "Reistijd en begroting van de verhuizing"
    Als hij naar agendapunt 3 gaat
    Dan toont de zaal "Dit agendapunt staat niet op dit scherm."

  Scenario: Niemand verlaat een vergadering per ongeluk
    Als hij "een halve zin" typt
    En tweemaal op Esc drukt
    Dan staat de vergadermodus er nog, met "een halve zin" in de regel
    Als hij tweemaal op F9 drukt
    Dan is de vergadermodus weg
    En staat alleen "een halve zin" op schijf

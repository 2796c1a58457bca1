/** What the obligations themselves refuse, in the words of whoever gets the refusal. */
export const builtInRules = {
  'A record in which the end comes before the beginning was written for the inspection.':
    'Ein Protokoll, in dem das Ende vor dem Anfang steht, wurde für die Prüfung geschrieben.',
  '“{{event}}” is said to have happened at {{at}}, but “{{last}}” had happened at {{lastAt}}.':
    '„{{event}}“ soll um {{at}} geschehen sein, doch „{{last}}“ war um {{lastAt}}.',
  'Say when it really happened: at {{lastAt}} or later.':
    'Geben Sie an, wann es wirklich war: um {{lastAt}} oder später.',
  'A record that points to what is not there proves nothing.':
    'Ein Eintrag, der auf etwas verweist, das es nicht gibt, belegt nichts.',
  'A list with names that nobody knows proves nothing, and a misspelt name is not found again.':
    'Eine Liste mit Namen, die niemand kennt, belegt nichts, und ein falsch geschriebener Name wird nicht wiedergefunden.',
  'Write ids as the roster has them, bring the roster up to date, or list a visitor as a guest (capacity: observer).':
    'Schreiben Sie die Nummern wie in der Personalliste, bringen Sie diese auf Stand, oder führen Sie Besuch als Gast (capacity: observer).',
  'Nobody leads, speaks at, records or vouches for a meeting at which they were not.':
    'Niemand leitet eine Sitzung, spricht, protokolliert oder bürgt für sie, ohne dabei gewesen zu sein.',
  'Present and absent at once: {{people}}.': 'Zugleich anwesend und abwesend: {{people}}.',
  'Leave the one that is true.': 'Lassen Sie stehen, was zutrifft.',
  'Listed more than once: {{people}}.': 'Mehrfach aufgeführt: {{people}}.',
  'List each of them once.': 'Führen Sie jede Person einmal auf.',
  '{{chair}} chairs, and is not listed as present.': '{{chair}} leitet und ist nicht als anwesend aufgeführt.',
  'List the chair as present, or name who took the chair.':
    'Führen Sie die Leitung als anwesend auf, oder nennen Sie, wer geleitet hat.',
  '{{recorder}} took the minutes, and was not there.': '{{recorder}} hat protokolliert und war nicht dabei.',
  'Name who took them, or put the attendance right.':
    'Nennen Sie, wer protokolliert hat, oder berichtigen Sie die Anwesenheit.',
  '{{signedBy}} signed the minutes, and was not there.':
    '{{signedBy}} hat das Protokoll gezeichnet und war nicht dabei.',
  'Let somebody sign who was there, or put the attendance right.':
    'Lassen Sie jemanden zeichnen, der dabei war, oder berichtigen Sie die Anwesenheit.',
  'Nobody can come, or be ready, on a day that has passed.': 'An einem vergangenen Tag kann niemand mehr kommen.',
  'This was said on {{on}}, and names {{day}}, which had passed by then.':
    'Dies wurde am {{on}} gesagt und nennt {{day}}; der Tag war da schon vorbei.',
  'Name {{on}} or a later day.': 'Nennen Sie {{on}} oder einen späteren Tag.',
  'One afternoon that is written down three times was one meeting.':
    'Ein Nachmittag, der dreimal aufgeschrieben ist, war eine Sitzung.',
  'Whatever majority is asked for: no more for it than against it is none, and nobody votes who is not there.':
    'Welche Mehrheit auch verlangt ist: nicht mehr dafür als dagegen ist keine, und wer nicht da ist, stimmt nicht ab.',
  '“{{title}}” is written down as carried, with {{ayes}} for it and {{noes}} against it.':
    '„{{title}}“ ist als angenommen vermerkt, mit {{ayes}} dafür und {{noes}} dagegen.',
  'Record it as not carried, or count again.': 'Vermerken Sie es als abgelehnt, oder zählen Sie erneut.',
  '“{{title}}”: {{votes}} votes were counted, and {{present}} people are in the room, guests aside.':
    '„{{title}}“: {{votes}} Stimmen wurden gezählt, und {{present}} Personen sind im Raum, ohne Gäste.',
  'Count again, or note first who came.': 'Zählen Sie erneut, oder vermerken Sie zuerst, wer gekommen ist.',
  '“{{title}}” was voted on here before.': 'Über „{{title}}“ wurde hier schon abgestimmt.',
} as const;

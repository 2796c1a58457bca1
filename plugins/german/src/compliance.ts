/** What the pack for firms says: its duties, its rules, and why they are there. */
export const compliance = {
  // Duties.
  'Access review': 'Überprüfung der Zugriffsrechte',
  'Corrective action': 'Korrekturmaßnahme',
  'What becomes of a unit without people': 'Was aus einer Einheit ohne Personal wird',
  'Fire drill': 'Räumungsübung',
  'Incident follow-up': 'Nachbereitung eines Vorfalls',
  'Internal audit': 'Internes Audit',
  'Agree the audit criteria': 'Auditkriterien vereinbaren',
  'Adjust the audit criteria': 'Auditkriterien anpassen',
  Audit: 'Auditieren',
  'Judge each criterion': 'Jedes Kriterium beurteilen',
  'Report the findings': 'Feststellungen mitteilen',
  'criteria agreed': 'Kriterien vereinbart',
  'criteria adjusted': 'Kriterien angepasst',
  audited: 'auditiert',
  'criteria judged': 'Kriterien beurteilt',
  'findings reported': 'Feststellungen mitgeteilt',
  'Management review': 'Managementbewertung',
  'Policy acknowledgement': 'Kenntnisnahme der Richtlinien',
  'Safety meeting': 'Sicherheitsbesprechung',
  'Supplier assessment': 'Lieferantenbewertung',
  'Common practice': 'Übliche Praxis',

  // Why they are there.
  'Rights are given when somebody starts, and taken away only when somebody looks.':
    'Rechte werden zum Eintritt vergeben und nur entzogen, wenn jemand nachsieht.',
  'A finding in a report is nobody’s; an item with a day is somebody’s.':
    'Eine Feststellung im Bericht gehört niemandem; eine Maßnahme mit Termin gehört jemandem.',
  'Controls of a department in which nobody is left are nobody’s.':
    'Kontrollen einer Abteilung, in der niemand mehr ist, gehören niemandem.',
  'The way out is learnt by walking it.': 'Den Fluchtweg lernt man, indem man ihn geht.',
  'An incident that taught nothing will happen again.': 'Ein Vorfall, aus dem niemand lernt, wiederholt sich.',
  'A system that is never tried is a system on paper.': 'Ein System, das nie erprobt wird, steht auf dem Papier.',
  'What the top never looks at, nobody below takes seriously.':
    'Was die Leitung nie ansieht, nimmt darunter niemand ernst.',
  'A rule that nobody has read binds nobody.': 'Eine Regel, die niemand gelesen hat, bindet niemanden.',
  'Whoever works beside a danger sees it first.': 'Wer neben einer Gefahr arbeitet, sieht sie zuerst.',
  'A supplier was good when it was chosen; nobody knows whether it still is.':
    'Ein Lieferant war gut, als er gewählt wurde; ob er es noch ist, weiß niemand.',
  'Whoever kept one day free for it cannot come on another that nobody told them of.':
    'Wer sich einen Tag freigehalten hat, kann nicht an einem anderen kommen, von dem niemand etwas gesagt hat.',
  'Done, with nothing to show for it, is a word.': 'Erledigt, ohne etwas vorzuzeigen, ist ein Wort.',
  'Once an audit is filed, nobody asks about its findings.':
    'Ist ein Audit erst bei den Akten, fragt niemand mehr nach seinen Feststellungen.',
  'A decision that binds everybody needs the half of everybody behind it, not of whoever came.':
    'Ein Beschluss, der alle bindet, braucht die Hälfte aller hinter sich, nicht derer, die gekommen sind.',
  'What nobody wrote down was, a year later, not decided.':
    'Was niemand aufgeschrieben hat, ist ein Jahr später nicht beschlossen.',
  'Whoever hears of it in time can arrange their work and come.':
    'Wer rechtzeitig davon erfährt, kann es einrichten und kommen.',
  'A finding is closed by what was changed, not by an answer.':
    'Eine Feststellung erledigt sich durch das, was geändert wurde, nicht durch eine Antwort.',
  'What a few decide in an empty room does not bind the rest.':
    'Was wenige in einem leeren Raum beschließen, bindet die anderen nicht.',
  'Whoever answers for something finds it in order.': 'Wer für etwas verantwortlich ist, findet es in Ordnung.',
  'A second pair of eyes sees what the first is used to.':
    'Ein zweites Augenpaar sieht, woran das erste sich gewöhnt hat.',
  'A count that cannot be right is a vote that did not take place.':
    'Eine Zählung, die nicht stimmen kann, ist eine Abstimmung, die nicht stattfand.',
  'Superiors forget too.': 'Auch die Leitung vergisst.',
  'An inspection that is not filed never happened.': 'Eine Prüfung, die nicht abgelegt ist, gab es nie.',
  'A reminder in time is worth more than a reproach.': 'Rechtzeitig erinnert ist besser als hinterher gerügt.',
  'After two weeks minutes are literature.': 'Nach zwei Wochen ist ein Protokoll Dichtung.',
  'Between two assessments nobody knows anything.': 'Zwischen zwei Bewertungen weiß niemand etwas.',
  'Work that nobody looks at was done for nobody.': 'Arbeit, die niemand ansieht, wurde für niemanden getan.',
  'Escalation that stops at the boss protects only the boss.':
    'Eine Eskalation, die beim Vorgesetzten endet, schützt nur den Vorgesetzten.',

  // What its rules refuse and remark.
  'No unit stands above this one to audit it.': 'Über dieser Einheit steht keine, die sie auditieren könnte.',
  'People were called together for {{announced}}, and it is held on {{heldOn}}.':
    'Eingeladen war für {{announced}}, abgehalten wird am {{heldOn}}.',
  'Before meeting on another day, put the meeting off to it or send the notice anew.':
    'Verschieben Sie die Sitzung vorher auf diesen Tag, oder laden Sie neu ein.',
  'Nothing is named that shows it.': 'Es ist nichts genannt, das es zeigt.',
  'Say what was done and where it is written down, or name the record that shows it.':
    'Sagen Sie, was getan wurde und wo es steht, oder nennen Sie den Nachweis.',
  'Still to be put right: {{findings}}.': 'Noch zu beheben: {{findings}}.',
  'Have them proved and verified first.': 'Lassen Sie dies zuerst nachweisen und nachprüfen.',
  '“{{title}}” has {{ayes}} ayes; {{required}} are needed, counted on the {{denominator}} who should attend. It is not carried.':
    '„{{title}}“ hat {{ayes}} Ja-Stimmen; nötig sind {{required}}, gerechnet auf {{denominator}} Stimmberechtigte. Es ist abgelehnt.',
  'Record it as not carried, or vote again at a meeting where {{required}} can agree.':
    'Vermerken Sie es als abgelehnt, oder stimmen Sie in einer Sitzung erneut ab, in der {{required}} zustimmen können.',
  '“{{title}}” has {{ayes}} ayes, counted on the {{denominator}} who should attend: that carries it, and it is written down as not carried.':
    '„{{title}}“ hat {{ayes}} Ja-Stimmen, gerechnet auf {{denominator}} Stimmberechtigte: damit ist es angenommen, vermerkt ist es als abgelehnt.',
  'Record it as carried, or count again.': 'Vermerken Sie es als angenommen, oder zählen Sie erneut.',
  'The meeting of {{heldOn}} has no minutes.': 'Zur Sitzung vom {{heldOn}} gibt es kein Protokoll.',
  'Write the minutes, then conclude.': 'Schreiben Sie das Protokoll, und schließen Sie dann ab.',
  'The minutes are not signed.': 'Das Protokoll ist nicht gezeichnet.',
  'Have {{chair}} sign them.': 'Lassen Sie {{chair}} zeichnen.',
  'No notice was sent; {{required}} working days’ notice is required.':
    'Es wurde nicht eingeladen; verlangt sind {{required}} Arbeitstage Vorlauf.',
  'Send the notice today and meet on {{earliest}} or later.':
    'Laden Sie heute ein, und tagen Sie am {{earliest}} oder später.',
  'Notice of {{given}} working days, sent on {{sentOn}}; {{required}} are required.':
    'Eingeladen wurde am {{sentOn}}, {{given}} Arbeitstage vorher; verlangt sind {{required}}.',
  'Meet on {{earliest}} or later.': 'Tagen Sie am {{earliest}} oder später.',
  'From {{sentOn}} to {{heldOn}} it is {{given}} working days; {{required}} are required, so it could not be opened then.':
    'Vom {{sentOn}} bis zum {{heldOn}} sind es {{given}} Arbeitstage; verlangt sind {{required}}, die Sitzung könnte dann nicht eröffnet werden.',
  'Send the notice again, for {{earliest}} or later.': 'Laden Sie neu ein, für den {{earliest}} oder später.',
  'It is answered without proof.': 'Die Antwort ist ohne Nachweis.',
  'Say under “Proof” what shows that it was done.': 'Sagen Sie unter „Proof“, was zeigt, dass es getan wurde.',
  '{{present}} of {{expected}} members with a vote are present; {{required}} are needed ({{share}} of those who should attend).':
    '{{present}} von {{expected}} Stimmberechtigten sind anwesend; nötig sind {{required}} ({{share}} derer, die kommen sollten).',
  'Postpone until {{missing}} more can come. Absent: {{absent}}.':
    'Verschieben Sie, bis {{missing}} mehr kommen können. Abwesend: {{absent}}.',
  '{{person}} is in charge of what is audited here, and cannot audit it.':
    '{{person}} ist für das verantwortlich, was hier auditiert wird, und kann es nicht auditieren.',
  'Have somebody audit it who neither leads this unit nor owns a control of it.':
    'Lassen Sie jemanden auditieren, der diese Einheit nicht leitet und keine ihrer Kontrollen verantwortet.',
  '{{person}} did the work and cannot verify it.': '{{person}} hat die Arbeit gemacht und kann sie nicht nachprüfen.',
  'Have somebody else look at the proof.': 'Lassen Sie jemand anderen den Nachweis ansehen.',
  '{{votes}} votes were counted, but only {{present}} people with a vote were present.':
    '{{votes}} Stimmen wurden gezählt, aber nur {{present}} Stimmberechtigte waren anwesend.',
  '{{bearer}} missed “{{awaited}}” of {{title}} {{period}} for {{unit}}: it was due by {{notAfter}}.':
    '{{bearer}} hat „{{awaited}}“ von {{title}} {{period}} für {{unit}} versäumt: fällig war es bis {{notAfter}}.',
  'To put right: {{item}}.': 'Zu beheben: {{item}}.',
  '{{title}} {{period}} of {{unit}}: “{{awaited}}” is still to come, at the latest on {{notAfter}}.':
    '{{title}} {{period}} von {{unit}}: „{{awaited}}“ steht noch aus, spätestens am {{notAfter}}.',
} as const;

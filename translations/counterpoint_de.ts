<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New comparison</source>
        <translation>&amp;Neuer Vergleich</translation>
    </message>
    <message>
        <source>Compare other articles</source>
        <translation>Andere Artikel vergleichen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a workspace or articles</source>
        <translation>Arbeitsbereich oder Artikel öffnen</translation>
    </message>
    <message>
        <source>&amp;Add an article…</source>
        <translation>Artikel &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Read one more article and link it</source>
        <translation>Einen weiteren Artikel lesen und verknüpfen</translation>
    </message>
    <message>
        <source>&amp;Paste text as an article…</source>
        <translation>Text als Artikel &amp;einfügen …</translation>
    </message>
    <message>
        <source>Read the text of the clipboard as an article</source>
        <translation>Den Text der Zwischenablage als Artikel lesen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the workspace</source>
        <translation>Arbeitsbereich speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Save the workspace under a new name</source>
        <translation>Arbeitsbereich unter neuem Namen speichern</translation>
    </message>
    <message>
        <source>As &amp;SVG picture…</source>
        <translation>Als &amp;SVG-Bild …</translation>
    </message>
    <message>
        <source>As &amp;PNG picture…</source>
        <translation>Als &amp;PNG-Bild …</translation>
    </message>
    <message>
        <source>As P&amp;DF…</source>
        <translation>Als P&amp;DF …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Undo the last edit</source>
        <translation>Letzte Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do the undone edit again</source>
        <translation>Rückgängig Gemachtes wiederholen</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>Accept what is selected</source>
        <translation>Ausgewähltes annehmen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Show the map larger</source>
        <translation>Karte größer zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show the map smaller</source>
        <translation>Karte kleiner zeigen</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>Show the map at 100 %</source>
        <translation>Karte mit 100 % zeigen</translation>
    </message>
    <message>
        <source>&amp;Fit the map</source>
        <translation>Karte &amp;einpassen</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Ganze Karte zeigen</translation>
    </message>
    <message>
        <source>Near &amp;misses</source>
        <translation>&amp;Beinahe-Treffer</translation>
    </message>
    <message>
        <source>Show pairs that look like a clash but are not</source>
        <translation>Paare zeigen, die wie ein Widerspruch aussehen und keiner sind</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>&amp;Legende</translation>
    </message>
    <message>
        <source>Show what marks and lines mean</source>
        <translation>Zeigen, was Zeichen und Linien bedeuten</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>&amp;Artikel</translation>
    </message>
    <message>
        <source>Show the texts of the articles</source>
        <translation>Texte der Artikel zeigen</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>Show everything about the selection</source>
        <translation>Alles über die Auswahl zeigen</translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation>&amp;Verknüpfungen</translation>
    </message>
    <message>
        <source>Show all links as a table</source>
        <translation>Alle Verknüpfungen als Tabelle zeigen</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>&amp;Diagramme</translation>
    </message>
    <message>
        <source>Show how sure the texts are</source>
        <translation>Zeigen, wie sicher die Texte sind</translation>
    </message>
    <message>
        <source>&amp;Next link</source>
        <translation>&amp;Nächste Verknüpfung</translation>
    </message>
    <message>
        <source>Select the next link</source>
        <translation>Nächste Verknüpfung auswählen</translation>
    </message>
    <message>
        <source>&amp;Previous link</source>
        <translation>&amp;Vorige Verknüpfung</translation>
    </message>
    <message>
        <source>Select the link before</source>
        <translation>Vorige Verknüpfung auswählen</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>Light or dark, as on the desktop</source>
        <translation>Hell oder dunkel wie der Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>The desktop&apos;s language</source>
        <translation>Die Sprache des Desktops</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tip, key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Edit the selection</source>
        <translation>&amp;Auswahl bearbeiten</translation>
    </message>
    <message>
        <source>Go to the wording of what is selected</source>
        <translation>Zum Wortlaut des Ausgewählten gehen</translation>
    </message>
    <message>
        <source>Edit the &amp;probability</source>
        <translation>Wahrs&amp;cheinlichkeit bearbeiten</translation>
    </message>
    <message>
        <source>Go to the numbers of the stated probability</source>
        <translation>Zu den Zahlen der genannten Wahrscheinlichkeit gehen</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>Mit Stern &amp;markieren</translation>
    </message>
    <message>
        <source>Mark the selected statements with a star, or remove it</source>
        <translation>Ausgewählte Aussagen mit einem Stern markieren oder ihn entfernen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected statements, relation or link from the map</source>
        <translation>Ausgewählte Aussagen, Beziehung oder Verknüpfung aus der Karte entfernen</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy the selected statements as text</source>
        <translation>Ausgewählte Aussagen als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>Als &amp;JSON kopieren</translation>
    </message>
    <message>
        <source>Copy the selected statements and what joins them as JSON</source>
        <translation>Ausgewählte Aussagen und was sie verbindet als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as pict&amp;ure</source>
        <translation>Als &amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the selected statements as a picture</source>
        <translation>Ausgewählte Aussagen als Bild kopieren</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Show every edit, to go back to any of them</source>
        <translation>Alle Änderungen zeigen, um zu jeder zurückkehren zu können</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>&amp;Dismiss…</source>
        <translation>&amp;Verwerfen …</translation>
    </message>
    <message>
        <source>Dismiss what is selected, with a reason</source>
        <translation>Ausgewähltes mit einem Grund verwerfen</translation>
    </message>
    <message>
        <source>&amp;Near miss…</source>
        <translation>&amp;Beinahe-Treffer …</translation>
    </message>
    <message>
        <source>Say why the selected link is not one</source>
        <translation>Angeben, warum die ausgewählte Verknüpfung keine ist</translation>
    </message>
    <message>
        <source>N&amp;ext to review</source>
        <translation>&amp;Nächster offener Punkt</translation>
    </message>
    <message>
        <source>Go to the next thing that waits for a decision</source>
        <translation>Zum nächsten Punkt gehen, der auf eine Entscheidung wartet</translation>
    </message>
    <message>
        <source>&amp;Previous to review</source>
        <translation>V&amp;origer offener Punkt</translation>
    </message>
    <message>
        <source>Go to the previous thing that waits for a decision</source>
        <translation>Zum vorigen Punkt gehen, der auf eine Entscheidung wartet</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Let the selected things wait for a decision again</source>
        <translation>Ausgewähltes wieder auf eine Entscheidung warten lassen</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>Show everything that waits for a decision</source>
        <translation>Alles zeigen, was auf eine Entscheidung wartet</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Add a &amp;claim</source>
        <translation>&amp;Behauptung hinzufügen</translation>
    </message>
    <message>
        <source>Make the selected words of the text a claim</source>
        <translation>Die ausgewählten Wörter des Textes zur Behauptung machen</translation>
    </message>
    <message>
        <source>Add a &amp;premise</source>
        <translation>&amp;Prämisse hinzufügen</translation>
    </message>
    <message>
        <source>Make the selected words of the text a premise</source>
        <translation>Die ausgewählten Wörter des Textes zur Prämisse machen</translation>
    </message>
    <message>
        <source>Add a cond&amp;ition</source>
        <translation>Be&amp;dingung hinzufügen</translation>
    </message>
    <message>
        <source>Make the selected words of the text a condition</source>
        <translation>Die ausgewählten Wörter des Textes zur Bedingung machen</translation>
    </message>
    <message>
        <source>&amp;Set the place to the selected words</source>
        <translation>&amp;Stelle auf die ausgewählten Wörter setzen</translation>
    </message>
    <message>
        <source>Give the selected statement the selected words of its text</source>
        <translation>Der ausgewählten Aussage die ausgewählten Wörter ihres Textes zuweisen</translation>
    </message>
    <message>
        <source>Sp&amp;lit</source>
        <translation>&amp;Teilen</translation>
    </message>
    <message>
        <source>Cut the selected statement in two where the cursor stands in its text</source>
        <translation>Die ausgewählte Aussage dort teilen, wo die Schreibmarke in ihrem Text steht</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>Join the selected statements, or the selected one with the next, into one</source>
        <translation>Die ausgewählten Aussagen, oder die ausgewählte und die nächste, zu einer zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Next statement</source>
        <translation>&amp;Nächste Aussage</translation>
    </message>
    <message>
        <source>Select the next statement in the text</source>
        <translation>Die nächste Aussage im Text auswählen</translation>
    </message>
    <message>
        <source>Pre&amp;vious statement</source>
        <translation>&amp;Vorige Aussage</translation>
    </message>
    <message>
        <source>Select the previous statement in the text</source>
        <translation>Die vorige Aussage im Text auswählen</translation>
    </message>
    <message>
        <source>Next claim</source>
        <translation>Nächste Behauptung</translation>
    </message>
    <message>
        <source>Select the next claim in the text</source>
        <translation>Die nächste Behauptung im Text auswählen</translation>
    </message>
    <message>
        <source>Previous claim</source>
        <translation>Vorige Behauptung</translation>
    </message>
    <message>
        <source>Select the previous claim in the text</source>
        <translation>Die vorige Behauptung im Text auswählen</translation>
    </message>
    <message>
        <source>Next premise</source>
        <translation>Nächste Prämisse</translation>
    </message>
    <message>
        <source>Select the next premise in the text</source>
        <translation>Die nächste Prämisse im Text auswählen</translation>
    </message>
    <message>
        <source>Previous premise</source>
        <translation>Vorige Prämisse</translation>
    </message>
    <message>
        <source>Select the previous premise in the text</source>
        <translation>Die vorige Prämisse im Text auswählen</translation>
    </message>
    <message>
        <source>Next condition</source>
        <translation>Nächste Bedingung</translation>
    </message>
    <message>
        <source>Select the next condition in the text</source>
        <translation>Die nächste Bedingung im Text auswählen</translation>
    </message>
    <message>
        <source>Previous condition</source>
        <translation>Vorige Bedingung</translation>
    </message>
    <message>
        <source>Select the previous condition in the text</source>
        <translation>Die vorige Bedingung im Text auswählen</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Text ver&amp;größern</translation>
    </message>
    <message>
        <source>Show the articles in larger letters</source>
        <translation>Die Artikel in größerer Schrift zeigen</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Text ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show the articles in smaller letters</source>
        <translation>Die Artikel in kleinerer Schrift zeigen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>&amp;Supports…</source>
        <translation>&amp;Stützt …</translation>
    </message>
    <message>
        <source>Choose what the selected statement supports</source>
        <translation>Wählen, was die ausgewählte Aussage stützt</translation>
    </message>
    <message>
        <source>&amp;Attacks…</source>
        <translation>&amp;Greift an …</translation>
    </message>
    <message>
        <source>Choose what the selected statement attacks</source>
        <translation>Wählen, was die ausgewählte Aussage angreift</translation>
    </message>
    <message>
        <source>Is a &amp;condition of…</source>
        <translation>Ist &amp;Bedingung für …</translation>
    </message>
    <message>
        <source>Choose what hinges on the selected statement</source>
        <translation>Wählen, was von der ausgewählten Aussage abhängt</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Fi&amp;lter</source>
        <translation>Fil&amp;ter</translation>
    </message>
    <message>
        <source>Show only a part of the map</source>
        <translation>Nur einen Teil der Karte zeigen</translation>
    </message>
    <message>
        <source>F&amp;ocus on the selection</source>
        <translation>Fokus auf &amp;die Auswahl</translation>
    </message>
    <message>
        <source>Fol&amp;d or unfold</source>
        <translation>Ei&amp;n- oder ausklappen</translation>
    </message>
    <message>
        <source>Hide or show what stands under the selection</source>
        <translation>Ausblenden oder zeigen, was unter der Auswahl steht</translation>
    </message>
    <message>
        <source>&amp;Unfold everything</source>
        <translation>Alles a&amp;usklappen</translation>
    </message>
    <message>
        <source>Show everything that is folded</source>
        <translation>Alles Eingeklappte zeigen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>Link as a &amp;match…</source>
        <translation>Als Über&amp;einstimmung verknüpfen …</translation>
    </message>
    <message>
        <source>Choose the statement of another article that says the same</source>
        <translation>Die Aussage eines anderen Artikels wählen, die dasselbe besagt</translation>
    </message>
    <message>
        <source>Link as a &amp;contradiction…</source>
        <translation>Als &amp;Widerspruch verknüpfen …</translation>
    </message>
    <message>
        <source>Choose the statement of another article that speaks against this one</source>
        <translation>Die Aussage eines anderen Artikels wählen, die dieser widerspricht</translation>
    </message>
    <message>
        <source>Link as r&amp;elated…</source>
        <translation>Als &amp;verwandt verknüpfen …</translation>
    </message>
    <message>
        <source>Choose the statement of another article that belongs to this one</source>
        <translation>Die Aussage eines anderen Artikels wählen, die zu dieser gehört</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Find words in statements, notes and texts</source>
        <translation>Wörter in Aussagen, Notizen und Texten suchen</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Go to the next place where the words occur</source>
        <translation>Zur nächsten Fundstelle der Wörter gehen</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>V&amp;orige Fundstelle</translation>
    </message>
    <message>
        <source>Go to the previous place where the words occur</source>
        <translation>Zur vorigen Fundstelle der Wörter gehen</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>Find and run any command by its name</source>
        <translation>Jeden Befehl nach seinem Namen finden und ausführen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Show all commands with their keys, and change them</source>
        <translation>Alle Befehle mit ihren Tastenkürzeln zeigen und die Kürzel ändern</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>&amp;Gliederung</translation>
    </message>
    <message>
        <source>Show all statements as a table</source>
        <translation>Alle Aussagen als Tabelle zeigen</translation>
    </message>
    <message>
        <source>For &amp;other programs…</source>
        <translation>Für &amp;andere Programme …</translation>
    </message>
    <message>
        <source>Write the map as JSON, AIF, Argdown, GraphML and other formats</source>
        <translation>Die Karte als JSON, AIF, Argdown, GraphML und in anderen Formaten schreiben</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select every statement on the map</source>
        <translation>Jede Aussage auf der Karte auswählen</translation>
    </message>
    <message>
        <source>Edit on the &amp;map</source>
        <translation>Auf der &amp;Karte bearbeiten</translation>
    </message>
    <message>
        <source>Edit the wording where it stands on the map</source>
        <translation>Den Wortlaut dort bearbeiten, wo er auf der Karte steht</translation>
    </message>
    <message>
        <source>Write a p&amp;remise</source>
        <translation>&amp;Prämisse schreiben</translation>
    </message>
    <message>
        <source>Write a premise under the selected statement</source>
        <translation>Eine Prämisse unter die ausgewählte Aussage schreiben</translation>
    </message>
    <message>
        <source>Write a statement &amp;beside</source>
        <translation>Aussage &amp;daneben schreiben</translation>
    </message>
    <message>
        <source>Write a statement beside the selected one</source>
        <translation>Eine Aussage neben die ausgewählte schreiben</translation>
    </message>
    <message>
        <source>&amp;Release the boxes</source>
        <translation>Kästen &amp;lösen</translation>
    </message>
    <message>
        <source>Let the layout place the selected boxes again</source>
        <translation>Die ausgewählten Kästen wieder vom Programm anordnen lassen</translation>
    </message>
    <message>
        <source>Fit the &amp;selection</source>
        <translation>Aus&amp;wahl einpassen</translation>
    </message>
    <message>
        <source>Show all that is selected</source>
        <translation>Alles zeigen, was ausgewählt ist</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Show what was in view before</source>
        <translation>Zeigen, was vorher zu sehen war</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Show what was in view afterwards</source>
        <translation>Zeigen, was danach zu sehen war</translation>
    </message>
    <message>
        <source>Kept &amp;views…</source>
        <translation>Gemerkte &amp;Ansichten…</translation>
    </message>
    <message>
        <source>Go to a view that was kept</source>
        <translation>Zu einer gemerkten Ansicht gehen</translation>
    </message>
    <message>
        <source>&amp;Keep this view…</source>
        <translation>Ansicht &amp;merken…</translation>
    </message>
    <message>
        <source>Give the current view a name to come back to</source>
        <translation>Der jetzigen Ansicht einen Namen geben, um zurückzukommen</translation>
    </message>
    <message>
        <source>Fo&amp;rget a view…</source>
        <translation>Ansicht ver&amp;gessen…</translation>
    </message>
    <message>
        <source>Take a kept view away</source>
        <translation>Eine gemerkte Ansicht entfernen</translation>
    </message>
    <message>
        <source>&amp;Minimap</source>
        <translation>Mi&amp;nikarte</translation>
    </message>
    <message>
        <source>Show the whole map small in a corner</source>
        <translation>Die ganze Karte klein in einer Ecke zeigen</translation>
    </message>
    <message>
        <source>Less &amp;motion</source>
        <translation>Weniger &amp;Bewegung</translation>
    </message>
    <message>
        <source>Show boxes in their new places at once</source>
        <translation>Kästen sofort an ihrem neuen Platz zeigen</translation>
    </message>
    <message>
        <source>A&amp;lign the articles</source>
        <translation>Artikel &amp;ausrichten</translation>
    </message>
    <message>
        <source>Reorder the trees of the other articles so that links run level</source>
        <translation>Die Bäume der anderen Artikel so ordnen, dass Verbindungen waagrecht laufen</translation>
    </message>
    <message>
        <source>Reduce &amp;crossings</source>
        <translation>&amp;Kreuzungen verringern</translation>
    </message>
    <message>
        <source>Reorder statements so that fewer lines cross</source>
        <translation>Aussagen so ordnen, dass sich weniger Linien kreuzen</translation>
    </message>
    <message>
        <source>Order as in the te&amp;xts</source>
        <translation>Wie in den Te&amp;xten ordnen</translation>
    </message>
    <message>
        <source>Order all statements as they stand in the texts again</source>
        <translation>Alle Aussagen wieder so ordnen, wie sie in den Texten stehen</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>&amp;About the article…</source>
        <translation>Über den &amp;Artikel …</translation>
    </message>
    <message>
        <source>Show and edit title, author, date and address of the current article</source>
        <translation>Titel, Autor, Datum und Adresse des aktuellen Artikels zeigen und ändern</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Neu lesen</translation>
    </message>
    <message>
        <source>Read and link the current article again; what you decided, wrote or changed stays</source>
        <translation>Den aktuellen Artikel neu lesen und verknüpfen; was Sie entschieden, geschrieben oder geändert haben, bleibt</translation>
    </message>
    <message>
        <source>&amp;Update the text…</source>
        <translation>&amp;Geänderten Text übernehmen …</translation>
    </message>
    <message>
        <source>Give the current article the text that its file has now; statements are found again</source>
        <translation>Dem aktuellen Artikel den Text geben, den seine Datei jetzt hat; Aussagen werden wiedergefunden</translation>
    </message>
    <message>
        <source>Re&amp;move the article</source>
        <translation>Artikel &amp;entfernen</translation>
    </message>
    <message>
        <source>Remove the current article from the map, with everything that depends on it</source>
        <translation>Den aktuellen Artikel aus der Karte nehmen, mit allem, was daran hängt</translation>
    </message>
    <message>
        <source>&amp;Paste as statements</source>
        <translation>Als Aussagen e&amp;infügen</translation>
    </message>
    <message>
        <source>Make the lines of the clipboard statements, with their place in the text or their source</source>
        <translation>Die Zeilen der Zwischenablage zu Aussagen machen, mit ihrer Stelle im Text oder ihrer Quelle</translation>
    </message>
    <message>
        <source>&amp;Wider lines</source>
        <translation>Brei&amp;tere Zeilen</translation>
    </message>
    <message>
        <source>Show more words in a line of the articles</source>
        <translation>Mehr Wörter in einer Zeile der Artikel zeigen</translation>
    </message>
    <message>
        <source>Na&amp;rrower lines</source>
        <translation>Sch&amp;malere Zeilen</translation>
    </message>
    <message>
        <source>Show fewer words in a line of the articles</source>
        <translation>Weniger Wörter in einer Zeile der Artikel zeigen</translation>
    </message>
    <message>
        <source>&amp;Hints for the first steps</source>
        <translation>&amp;Hinweise für die ersten Schritte</translation>
    </message>
    <message>
        <source>Show the five hints again</source>
        <translation>Die fünf Hinweise noch einmal zeigen</translation>
    </message>
    <message>
        <source>Write the map or a part of it as an SVG picture</source>
        <translation>Die Karte oder einen Teil davon als SVG-Bild schreiben</translation>
    </message>
    <message>
        <source>Write the map or a part of it as a PNG picture</source>
        <translation>Die Karte oder einen Teil davon als PNG-Bild schreiben</translation>
    </message>
    <message>
        <source>Write the map or a part of it as a PDF</source>
        <translation>Die Karte oder einen Teil davon als PDF schreiben</translation>
    </message>
    <message>
        <source>What &amp;formats keep</source>
        <translation>Was &amp;Formate behalten</translation>
    </message>
    <message>
        <source>Show what the formats of other programs keep of a map</source>
        <translation>Zeigen, was jedes Format anderer Programme von einer Karte behält</translation>
    </message>
    <message>
        <source>Han&amp;gs on…</source>
        <translation>Hän&amp;gt ab von …</translation>
    </message>
    <message>
        <source>Choose the condition that the selected statement hinges on</source>
        <translation>Wählen, von welcher Bedingung die ausgewählte Aussage abhängt</translation>
    </message>
    <message>
        <source>begin another project</source>
        <translation>anfangen anderes Projekt</translation>
    </message>
    <message>
        <source>load import file</source>
        <translation>laden importieren Datei</translation>
    </message>
    <message>
        <source>import document</source>
        <translation>importieren Dokument</translation>
    </message>
    <message>
        <source>image drawing vector</source>
        <translation>Grafik Zeichnung Vektor</translation>
    </message>
    <message>
        <source>image bitmap screenshot</source>
        <translation>Grafik Bildschirmfoto Pixel</translation>
    </message>
    <message>
        <source>print paper</source>
        <translation>drucken Papier</translation>
    </message>
    <message>
        <source>report HTML Markdown CSV table DOT Graphviz</source>
        <translation>Bericht HTML Markdown CSV Tabelle DOT Graphviz</translation>
    </message>
    <message>
        <source>exit</source>
        <translation>schließen verlassen</translation>
    </message>
    <message>
        <source>properties metadata</source>
        <translation>Eigenschaften Metadaten</translation>
    </message>
    <message>
        <source>reload analyse refresh</source>
        <translation>neu laden analysieren auffrischen</translation>
    </message>
    <message>
        <source>rename reword</source>
        <translation>umbenennen umformulieren</translation>
    </message>
    <message>
        <source>likelihood percent confidence</source>
        <translation>Chance Prozent Sicherheit</translation>
    </message>
    <message>
        <source>delete erase</source>
        <translation>löschen wegnehmen</translation>
    </message>
    <message>
        <source>approve confirm</source>
        <translation>bestätigen zustimmen</translation>
    </message>
    <message>
        <source>reject decline</source>
        <translation>ablehnen zurückweisen</translation>
    </message>
    <message>
        <source>tidy layout arrange</source>
        <translation>aufräumen anordnen Layout</translation>
    </message>
    <message>
        <source>reset zoom</source>
        <translation>Zoom zurücksetzen</translation>
    </message>
    <message>
        <source>bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>collapse expand</source>
        <translation>einklappen ausklappen zuklappen</translation>
    </message>
    <message>
        <source>expand all</source>
        <translation>alles ausklappen aufklappen</translation>
    </message>
    <message>
        <source>key to the colours and symbols</source>
        <translation>Erklärung der Farben und Zeichen</translation>
    </message>
    <message>
        <source>animation</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>statistics diagram</source>
        <translation>Statistik Diagramm</translation>
    </message>
    <message>
        <source>search</source>
        <translation>suchen</translation>
    </message>
    <message>
        <source>night mode</source>
        <translation>Nachtmodus</translation>
    </message>
    <message>
        <source>tour introduction</source>
        <translation>Rundgang Einführung</translation>
    </message>
    <message>
        <source>keyboard shortcuts settings</source>
        <translation>Tastenkürzel Tastatur Einstellungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>submenu, command</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>In &amp;columns</source>
        <translation>In &amp;Spalten</translation>
    </message>
    <message>
        <source>Show the map for reading: reasons one below the other under each claim</source>
        <translation>Zeigt die Karte zum Lesen: Gründe untereinander unter jeder Behauptung</translation>
    </message>
    <message>
        <source>In &amp;levels</source>
        <translation>In &amp;Ebenen</translation>
    </message>
    <message>
        <source>Show the shape of the argument: a tree for each claim, level by level</source>
        <translation>Zeigt die Form der Argumentation: je Behauptung ein Baum, Ebene für Ebene</translation>
    </message>
    <message>
        <source>Clo&amp;sely</source>
        <translation>&amp;Dicht</translation>
    </message>
    <message>
        <source>Show a large map in little space</source>
        <translation>Zeigt eine große Karte auf wenig Fläche</translation>
    </message>
    <message>
        <source>layout list</source>
        <translation>Layout Liste</translation>
    </message>
    <message>
        <source>layout tree hierarchy</source>
        <translation>Layout Baum Hierarchie</translation>
    </message>
    <message>
        <source>layout compact dense</source>
        <translation>Layout kompakt dicht</translation>
    </message>
    <message>
        <source>Show what is near the selection, the rest pale or not at all</source>
        <translation>Zeigt, was der Auswahl nahe ist, den Rest blass oder gar nicht</translation>
    </message>
    <message>
        <source>A &amp;wider focus</source>
        <translation>&amp;Weiterer Fokus</translation>
    </message>
    <message>
        <source>Show one step more around what is in focus</source>
        <translation>Zeigt einen Schritt mehr um das, was im Fokus steht</translation>
    </message>
    <message>
        <source>A &amp;narrower focus</source>
        <translation>&amp;Engerer Fokus</translation>
    </message>
    <message>
        <source>Show one step less around what is in focus</source>
        <translation>Zeigt einen Schritt weniger um das, was im Fokus steht</translation>
    </message>
    <message>
        <source>A focus &amp;hides the rest</source>
        <translation>Fokus blendet den &amp;Rest aus</translation>
    </message>
    <message>
        <source>Hide what is far from the focus instead of showing it pale</source>
        <translation>Blendet aus, was vom Fokus weit weg ist, statt es blass zu zeigen</translation>
    </message>
    <message>
        <source>neighbours hops isolate</source>
        <translation>Nachbarn Umgebung isolieren</translation>
    </message>
    <message>
        <source>hops neighbours more</source>
        <translation>mehr Nachbarn Schritte</translation>
    </message>
    <message>
        <source>hops neighbours fewer</source>
        <translation>weniger Nachbarn Schritte</translation>
    </message>
    <message>
        <source>La&amp;y out the selection</source>
        <translation>Auswahl neu &amp;auslegen</translation>
    </message>
    <message>
        <source>Lay out again, among themselves, the selected boxes that you moved; all others stay</source>
        <translation>Legt die gewählten Kästen, die Sie verschoben haben, untereinander neu aus; alle anderen bleiben</translation>
    </message>
    <message>
        <source>Rena&amp;me a view…</source>
        <translation>Ansicht Eine Ansicht &amp;umbenennen…amp;umbenennen…</translation>
    </message>
    <message>
        <source>Give a kept view another name</source>
        <translation>Einer gemerkten Ansicht einen anderen Namen geben</translation>
    </message>
</context>
<context>
    <name>Analysis</name>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Linking</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>%1 Statements were linked by their words alone.</source>
        <translation>%1 Die Aussagen wurden nur nach ihren Wörtern verknüpft.</translation>
    </message>
    <message>
        <source>%1 Sentences were taken apart without it.</source>
        <translation>%1 Die Sätze wurden ohne sie zerlegt.</translation>
    </message>
    <message>
        <source>%1 Links were chosen without it.</source>
        <translation>%1 Die Verknüpfungen wurden ohne sie gewählt.</translation>
    </message>
</context>
<context>
    <name>BarCharts</name>
    <message>
        <source>links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>statements</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>proposals</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>sentences</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>With a statement</source>
        <translation>Mit einer Aussage</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Ohne</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>“%1” has neither a column of statements (“label” or “text”) nor columns of ends (“source” and “target”). Nothing was opened or changed. Name the columns in the first line.</source>
        <translation>„%1“ hat keine Spalte mit Aussagen („label“ oder „text“) und keine mit Enden („source“ und „target“). Es wurde nichts geöffnet oder geändert. Benennen Sie die Spalten in der ersten Zeile.</translation>
    </message>
    <message>
        <source>“%1” is not valid DOT (line %2). Nothing was opened or changed. Correct the file or export it again.</source>
        <translation>„%1“ ist in Zeile %2 kein gültiges DOT. Es wurde nichts geöffnet oder geändert. Korrigieren Sie die Datei oder exportieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>“%1” is not valid XML (line %2: %3). Nothing was opened or changed. Correct the file or export it again.</source>
        <translation>„%1“ ist in Zeile %2 kein gültiges XML: %3. Es wurde nichts geöffnet oder geändert. Korrigieren Sie die Datei oder exportieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>“%1” is not a text file, so there is no map to read. Nothing was opened or changed. Choose another file.</source>
        <translation>„%1“ ist keine Textdatei, also gibt es keine Karte zu lesen. Es wurde nichts geöffnet oder geändert. Wählen Sie eine andere Datei.</translation>
    </message>
</context>
<context>
    <name>FileText</name>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>Could not write “%1”: %2. An older file of that name is unchanged. Choose another place or free some space.</source>
        <translation>„%1“ konnte nicht geschrieben werden: %2. Eine ältere Datei dieses Namens ist unverändert. Wählen Sie einen anderen Ort oder schaffen Sie Platz.</translation>
    </message>
</context>
<context>
    <name>FormatText</name>
    <message>
        <source>“%1” is empty. Nothing was opened or changed. Choose another file.</source>
        <translation>„%1“ ist leer. Es wurde nichts geöffnet oder geändert. Wählen Sie eine andere Datei.</translation>
    </message>
</context>
<context>
    <name>GraphText</name>
    <message>
        <source>“%1” of node “%2” is not between 0 and %3</source>
        <translation>„%1“ des Knotens „%2“ liegt nicht zwischen 0 und %3</translation>
    </message>
    <message>
        <source>the node id “%1” is missing or used twice</source>
        <translation>die Knotenkennung „%1“ fehlt oder steht zweimal da</translation>
    </message>
    <message>
        <source>edge “%1” names the node “%2”, which does not exist</source>
        <translation>die Kante „%1“ nennt den Knoten „%2“, den es nicht gibt</translation>
    </message>
    <message>
        <source>the edge id “%1” is used twice</source>
        <translation>die Kantenkennung „%1“ steht zweimal da</translation>
    </message>
    <message>
        <source>it has no list of “nodes”</source>
        <translation>sie hat keine Liste „nodes“</translation>
    </message>
    <message>
        <source>“%1” is not valid JSON (%2, at byte %3). Nothing was written. Choose a graph or a map file.</source>
        <translation>„%1“ ist kein JSON-Objekt (%2, bei Byte %3). Es wurde nichts geschrieben. Wählen Sie eine Graph- oder Kartendatei.</translation>
    </message>
    <message>
        <source>“%1” is not a sound graph: %2. Nothing was written. Correct the file.</source>
        <translation>„%1“ ist kein stimmiger Graph: %2. Es wurde nichts geschrieben. Berichtigen Sie die Datei.</translation>
    </message>
</context>
<context>
    <name>ImageText</name>
    <message>
        <source>Argument map</source>
        <translation>Argumentkarte</translation>
    </message>
    <message>
        <source>There is not enough memory for the picture. Nothing was written. Choose a smaller width, or SVG.</source>
        <translation>Für das Bild reicht der Speicher nicht. Es wurde nichts geschrieben. Wählen Sie eine kleinere Breite oder SVG.</translation>
    </message>
    <message>
        <source>The picture could not be written: %1. Nothing else was changed. Choose another place.</source>
        <translation>Das Bild konnte nicht geschrieben werden: %1. Sonst wurde nichts geändert. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Sheet %1 of %2: row %3, column %4</source>
        <translation>Blatt %1 von %2: Zeile %3, Spalte %4</translation>
    </message>
    <message>
        <source>The PDF could not be assembled. Nothing was written. Choose a smaller part of the map, or SVG.</source>
        <translation>Das PDF ließ sich nicht zusammenstellen. Es wurde nichts geschrieben. Wählen Sie einen kleineren Teil der Karte oder SVG.</translation>
    </message>
    <message numerus="yes">
        <source>%1. %Ln statement(s). %2.</source>
        <translation>
            <numerusform>%1. %Ln Aussage. %2.</numerusform>
            <numerusform>%1. %Ln Aussagen. %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Probability words read with %1. %2</source>
        <translation>Wahrscheinlichkeitswörter gelesen nach %1. %2</translation>
    </message>
    <message>
        <source>A picture of %L1 by %L2 pixels exceeds %L3 megapixels. Nothing was written. Choose a width of at most %4 pixels, or SVG.</source>
        <translation>Ein Bild von %L1 mal %L2 Pixeln liegt über %L3 Megapixeln. Es wurde nichts geschrieben. Wählen Sie höchstens %4 Pixel Breite oder SVG.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>“%1” is empty, so there is nothing to read. Nothing was changed. Choose another file.</source>
        <translation>„%1“ ist leer, also gibt es nichts zu lesen. Es wurde nichts geändert. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” does not exist. Nothing was changed. Check the name and the folder.</source>
        <translation>„%1“ gibt es nicht. Es wurde nichts geändert. Prüfen Sie den Namen und den Ordner.</translation>
    </message>
    <message>
        <source>“%1” is a folder, not an article. Nothing was changed. Choose a file in it.</source>
        <translation>„%1“ ist ein Ordner, kein Artikel. Es wurde nichts geändert. Wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>“%1” cannot be read (%2). Nothing was changed. Check its permissions.</source>
        <translation>„%1“ kann nicht gelesen werden (%2). Es wurde nichts geändert. Prüfen Sie die Rechte.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB, the most that is read at once. Nothing was changed. Split it into parts.</source>
        <translation>„%1“ ist größer als %2 MB, mehr wird nicht auf einmal gelesen. Es wurde nichts geändert. Teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>“%1” has more than %2 characters, the most that is read at once. Nothing was changed. Split it into parts.</source>
        <translation>„%1“ hat mehr als %2 Zeichen, mehr wird nicht auf einmal gelesen. Es wurde nichts geändert. Teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>“%1” contains nothing but white space, so there is nothing to read. Nothing was changed. Choose another file.</source>
        <translation>„%1“ enthält nur Leerraum, also gibt es nichts zu lesen. Es wurde nichts geändert. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” is a page without text, so there is nothing to read. Nothing was changed. Save the page again once it has loaded, or paste the text.</source>
        <translation>„%1“ ist eine Seite ohne Text, also gibt es nichts zu lesen. Es wurde nichts geändert. Speichern Sie die Seite erneut, sobald sie geladen ist, oder fügen Sie den Text ein.</translation>
    </message>
    <message>
        <source>“%1” contains no text, so there is nothing to read. Nothing was changed. Choose another file, or paste the text.</source>
        <translation>„%1“ enthält keinen Text, also gibt es nichts zu lesen. Es wurde nichts geändert. Wählen Sie eine andere Datei oder fügen Sie den Text ein.</translation>
    </message>
    <message>
        <source>“%1” is damaged: its tags cannot be told apart. Nothing was changed. Save the page again, or paste the text.</source>
        <translation>„%1“ ist beschädigt: Die Tags lassen sich nicht unterscheiden. Es wurde nichts geändert. Speichern Sie die Seite erneut, oder fügen Sie den Text ein.</translation>
    </message>
    <message>
        <source>“%1” cannot be read as Markdown. Nothing was changed. Save it as a txt file, or paste the text.</source>
        <translation>„%1“ kann nicht als Markdown gelesen werden. Es wurde nichts geändert. Speichern Sie die Datei als txt-Datei, oder fügen Sie den Text ein.</translation>
    </message>
    <message>
        <source>“%1” is damaged or not a PDF, so it cannot be opened. Nothing was changed. Fetch the file again, or paste the text.</source>
        <translation>„%1“ ist beschädigt oder gar kein PDF und kann daher nicht geöffnet werden. Es wurde nichts geändert. Holen Sie die Datei erneut, oder fügen Sie den Text ein.</translation>
    </message>
    <message>
        <source>“%1” is locked with a password, so it cannot be read. Nothing was changed. Save a copy without the password, or paste the text.</source>
        <translation>„%1“ ist mit einem Kennwort gesperrt und kann daher nicht gelesen werden. Es wurde nichts geändert. Speichern Sie eine Kopie ohne Kennwort, oder fügen Sie den Text ein.</translation>
    </message>
    <message>
        <source>“%1” has no text layer, so there is nothing to read. The workspace is unchanged. Use a version with selectable text, or paste the text.</source>
        <translation>„%1“ hat keine Textebene, also gibt es nichts zu lesen. Der Arbeitsbereich ist unverändert. Verwenden Sie eine Fassung mit auswählbarem Text, oder fügen Sie den Text ein.</translation>
    </message>
    <message>
        <source>“%1” is not a text file, so there is nothing to read. Nothing was changed. Choose a txt, md, html, pdf, docx, odt or epub file.</source>
        <translation>„%1“ ist keine Textdatei, also gibt es nichts zu lesen. Es wurde nichts geändert. Wählen Sie eine txt-, md-, html-, pdf-, docx-, odt- oder epub-Datei.</translation>
    </message>
    <message>
        <source>“%1” is damaged or not what its name says, so it cannot be opened. Nothing was changed. Fetch the file again, or paste the text.</source>
        <translation>„%1“ ist beschädigt oder nicht das, was der Name sagt, und lässt sich nicht öffnen. Es wurde nichts geändert. Besorgen Sie die Datei erneut, oder fügen Sie den Text ein.</translation>
    </message>
    <message>
        <source>“%1” is a rich text (RTF) file, which cannot be read. Nothing was changed. Save it as docx or odt, or paste the text.</source>
        <translation>„%1“ ist eine Rich-Text-Datei (RTF), die nicht gelesen wird. Es wurde nichts geändert. Speichern Sie sie als docx oder odt, oder fügen Sie den Text ein.</translation>
    </message>
    <message>
        <source>“%1” unpacks to more than %2 MB, the most that is read at once. Nothing was changed. Split it into parts.</source>
        <translation>„%1“ enthält entpackt mehr als %2 MB, so viel wird höchstens auf einmal gelesen. Es wurde nichts geändert. Teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>“%1” is a file of an old version of Word (doc), which cannot be read. Nothing was changed. Save it as docx or odt, or paste the text.</source>
        <translation>„%1“ ist eine Datei eines alten Word (doc) und wird nicht gelesen. Es wurde nichts geändert. Speichern Sie sie als docx oder odt, oder fügen Sie den Text ein.</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message numerus="yes">
        <source>%Ln edge(s) name something that does not exist and were left out.</source>
        <translation>
            <numerusform>%Ln Kante nennt etwas, das es nicht gibt, und wurde ausgelassen.</numerusform>
            <numerusform>%Ln Kanten nennen etwas, das es nicht gibt, und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) from a statement to itself were left out.</source>
        <translation>
            <numerusform>%Ln Kante von einer Aussage zu sich selbst wurde ausgelassen.</numerusform>
            <numerusform>%Ln Kanten von einer Aussage zu sich selbst wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) without a kind were taken as support.</source>
        <translation>
            <numerusform>%Ln Kante ohne Art wurde als Stütze genommen.</numerusform>
            <numerusform>%Ln Kanten ohne Art wurden als Stütze genommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s) between documents became links.</source>
        <translation>
            <numerusform>%Ln Beziehung zwischen Dokumenten wurde zur Verknüpfung.</numerusform>
            <numerusform>%Ln Beziehungen zwischen Dokumenten wurden zu Verknüpfungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) inside one document became relations.</source>
        <translation>
            <numerusform>%Ln Verknüpfung innerhalb eines Dokuments wurde zur Beziehung.</numerusform>
            <numerusform>%Ln Verknüpfungen innerhalb eines Dokuments wurden zu Beziehungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s) were not found in their text and stand without a quote.</source>
        <translation>
            <numerusform>%Ln Aussage fand sich nicht in ihrem Text und steht ohne Zitat da.</numerusform>
            <numerusform>%Ln Aussagen fanden sich nicht in ihrem Text und stehen ohne Zitat da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln probability value(s) are no interval in 0 to 1 and were left out.</source>
        <translation>
            <numerusform>%Ln Wahrscheinlichkeit ist kein Intervall von 0 bis 1 und wurde ausgelassen.</numerusform>
            <numerusform>%Ln Wahrscheinlichkeiten sind kein Intervall von 0 bis 1 und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) with broken syntax were repaired.</source>
        <translation>
            <numerusform>%Ln Stelle mit fehlerhafter Syntax wurde repariert.</numerusform>
            <numerusform>%Ln Stellen mit fehlerhafter Syntax wurden repariert.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” contains no statements. Nothing was opened or changed. Choose another file.</source>
        <translation>„%1“ enthält keine Aussagen. Es wurde nichts geöffnet oder geändert. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” contains more than a map can hold: at most %L2 statements and %L3 characters. Nothing was opened or changed. Split it into parts.</source>
        <translation>„%1“ enthält mehr, als eine Karte fasst: höchstens %L2 Aussagen und %L3 Zeichen. Es wurde nichts geöffnet oder geändert. Teilen Sie die Datei auf.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bracket(s) are never closed and were read as text, in line(s) %1.</source>
        <translation>
            <numerusform>%Ln Klammer wird nie geschlossen und wurde als Text gelesen, in Zeile %1.</numerusform>
            <numerusform>%Ln Klammern werden nie geschlossen und wurden als Text gelesen, in den Zeilen %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) of an unknown kind are not shown; AIF gets them back.</source>
        <translation>
            <numerusform>%Ln Teil unbekannter Art wird nicht gezeigt; AIF bekommt ihn zurück.</numerusform>
            <numerusform>%Ln Teile unbekannter Art werden nicht gezeigt; AIF bekommt sie zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) of a dialogue, from one speaker to the next, are not shown; AIF gets them back.</source>
        <translation>
            <numerusform>%Ln Schritt eines Dialogs, von einem Sprecher zum nächsten, wird nicht gezeigt; AIF bekommt ihn zurück.</numerusform>
            <numerusform>%Ln Schritte eines Dialogs, von einem Sprecher zum nächsten, werden nicht gezeigt; AIF bekommt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” contains more edges than a map can hold: at most %L2. Nothing was opened or changed. Split it into parts.</source>
        <translation>„%1“ enthält mehr Kanten, als eine Karte fasst: höchstens %L2. Es wurde nichts geöffnet oder geändert. Teilen Sie die Datei auf.</translation>
    </message>
    <message>
        <source>“%1” is larger than %L2 MB. Nothing was opened or changed. Split it into parts.</source>
        <translation>„%1“ ist größer als %L2 MB. Es wurde nichts geöffnet oder geändert. Teilen Sie die Datei auf.</translation>
    </message>
</context>
<context>
    <name>InputText</name>
    <message>
        <source>“%1” is not in a format that maps can be read from. Nothing was written. Use one of these, by extension or --from: %2.</source>
        <translation>„%1“ hat kein Format, aus dem Karten gelesen werden. Es wurde nichts geschrieben. Nehmen Sie eines von diesen, als Endung oder mit --from: %2.</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
</context>
<context>
    <name>JournalText</name>
    <message>
        <source>The journal “%1” is damaged from its start; no edit can be read from it. The workspace itself was not touched.</source>
        <translation>Das Journal „%1“ ist von Anfang an beschädigt; es lässt sich keine Änderung daraus lesen. Der Arbeitsbereich selbst wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>The journal of edits cannot be written: %1. Edits are kept only in memory until you save; save often.</source>
        <translation>Das Journal der Änderungen lässt sich nicht schreiben: %1. Bis zum Speichern bestehen Änderungen nur im Arbeitsspeicher; speichern Sie oft.</translation>
    </message>
    <message>
        <source>There is no journal “%1”.</source>
        <translation>Es gibt kein Journal „%1“.</translation>
    </message>
    <message>
        <source>The journal “%1” cannot be read: %2. Nothing was changed. Check its permissions.</source>
        <translation>Das Journal „%1“ lässt sich nicht lesen: %2. Es wurde nichts geändert. Prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>The journal does not belong to this version of “%1”; its edits were not recovered. Both are untouched.</source>
        <translation>Das Journal gehört nicht zu dieser Fassung von „%1“; seine Änderungen wurden nicht übernommen. Beide sind unberührt.</translation>
    </message>
    <message>
        <source>The edits in the journal of “%1” do not fit together and were not recovered. Nothing was changed.</source>
        <translation>Die Änderungen im Journal von „%1“ passen nicht zusammen und wurden nicht übernommen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>its folder is gone</source>
        <translation>ihr Ordner ist weg</translation>
    </message>
</context>
<context>
    <name>JsonLines</name>
    <message>
        <source>The line was skipped: it is not valid JSON (%1).</source>
        <translation>Die Zeile wurde übergangen: Sie ist kein JSON-Objekt (%1).</translation>
    </message>
    <message>
        <source>The line was skipped: it is longer than %1 MB.</source>
        <translation>Die Zeile wurde übergangen: Sie ist länger als %1 MB.</translation>
    </message>
    <message>
        <source>The line was skipped: it is not a JSON object.</source>
        <translation>Die Zeile wurde übergangen: Sie ist kein JSON-Objekt.</translation>
    </message>
</context>
<context>
    <name>JsonLinesText</name>
    <message>
        <source>The line was skipped: it has no “text”.</source>
        <translation>Die Zeile wurde übergangen: Sie hat keinen „text“.</translation>
    </message>
    <message>
        <source>The line was skipped: “documents” is empty.</source>
        <translation>Die Zeile wurde übergangen: „documents“ ist leer.</translation>
    </message>
</context>
<context>
    <name>LegendText</name>
    <message>
        <source>claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>premise</source>
        <translation>Prämisse</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>stützt</translation>
    </message>
    <message>
        <source>attacks</source>
        <translation>greift an</translation>
    </message>
    <message>
        <source>undercuts</source>
        <translation>untergräbt</translation>
    </message>
    <message>
        <source>hinges on</source>
        <translation>hängt ab von</translation>
    </message>
    <message>
        <source>elaborates</source>
        <translation>führt aus</translation>
    </message>
    <message>
        <source>match</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>contradict</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>related</source>
        <translation>verwandt</translation>
    </message>
    <message>
        <source>near miss</source>
        <translation>Beinahe-Treffer</translation>
    </message>
    <message>
        <source>over what is hidden</source>
        <translation>über Ausgeblendetes hinweg</translation>
    </message>
</context>
<context>
    <name>LineText</name>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>statements on a bridge</comment>
        <translation>
            <numerusform>%n ausgeblendet</numerusform>
            <numerusform>%n ausgeblendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossText</name>
    <message numerus="yes">
        <source>%Ln quote(s) with their places</source>
        <translation>
            <numerusform>%Ln Zitat mit seiner Stelle</numerusform>
            <numerusform>%Ln Zitate mit ihren Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln role(s)</source>
        <translation>
            <numerusform>%Ln Rolle</numerusform>
            <numerusform>%Ln Rollen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stated probability(ies)</source>
        <translation>
            <numerusform>%Ln genannte Wahrscheinlichkeit</numerusform>
            <numerusform>%Ln genannte Wahrscheinlichkeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln holder(s)</source>
        <translation>
            <numerusform>%Ln Vertreter einer Aussage</numerusform>
            <numerusform>%Ln Vertreter von Aussagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln condition(s)</source>
        <translation>
            <numerusform>%Ln Bedingung</numerusform>
            <numerusform>%Ln Bedingungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of linked premises</source>
        <translation>
            <numerusform>%Ln Gruppe verbundener Prämissen</numerusform>
            <numerusform>%Ln Gruppen verbundener Prämissen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of linked objections</source>
        <translation>
            <numerusform>%Ln Gruppe verbundener Einwände</numerusform>
            <numerusform>%Ln Gruppen verbundener Einwände</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s) to an inference</source>
        <translation>
            <numerusform>%Ln Beziehung zu einem Schluss</numerusform>
            <numerusform>%Ln Beziehungen zu einem Schluss</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) between documents</source>
        <translation>
            <numerusform>%Ln Verknüpfung zwischen Dokumenten</numerusform>
            <numerusform>%Ln Verknüpfungen zwischen Dokumenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the reasons of %Ln link(s)</source>
        <translation>
            <numerusform>die Gründe von %Ln Verknüpfung</numerusform>
            <numerusform>die Gründe von %Ln Verknüpfungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln near miss(es)</source>
        <translation>
            <numerusform>%Ln Beinahe-Treffer</numerusform>
            <numerusform>%Ln Beinahe-Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>notes and tags of %Ln statement(s)</source>
        <translation>
            <numerusform>Notizen und Schlagwörter von %Ln Aussage</numerusform>
            <numerusform>Notizen und Schlagwörter von %Ln Aussagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) on the canvas</source>
        <translation>
            <numerusform>%Ln Platz auf der Karte</numerusform>
            <numerusform>%Ln Plätze auf der Karte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dismissed thing(s)</source>
        <translation>
            <numerusform>%Ln Verworfenes</numerusform>
            <numerusform>%Ln verworfene Dinge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undercut(s) become attacks.</source>
        <translation>
            <numerusform>%Ln Untergrabung wird zum Angriff.</numerusform>
            <numerusform>%Ln Untergrabungen werden zu Angriffen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of linked premises become single reasons.</source>
        <translation>
            <numerusform>%Ln Gruppe verbundener Prämissen wird zu einzelnen Gründen.</numerusform>
            <numerusform>%Ln Gruppen verbundener Prämissen werden zu einzelnen Gründen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Ausgelassen: %1.</translation>
    </message>
    <message>
        <source>Only Counterpoint reads back: %1.</source>
        <translation>Nur Counterpoint liest wieder ein: %1.</translation>
    </message>
    <message>
        <source>Counterpoint workspace</source>
        <translation>Counterpoint-Arbeitsbereich</translation>
    </message>
    <message>
        <source>Counterpoint JSON</source>
        <translation>Counterpoint-JSON</translation>
    </message>
    <message>
        <source>AIF for AIFdb</source>
        <translation>AIF für AIFdb</translation>
    </message>
    <message>
        <source>xAIF for OVA</source>
        <translation>xAIF für OVA</translation>
    </message>
    <message>
        <source>Argdown</source>
        <translation>Argdown</translation>
    </message>
    <message>
        <source>Argdown, strict</source>
        <translation>Argdown, streng</translation>
    </message>
    <message>
        <source>SADFace</source>
        <translation>SADFace</translation>
    </message>
    <message>
        <source>GraphML</source>
        <translation>GraphML</translation>
    </message>
    <message>
        <source>GraphML for yEd</source>
        <translation>GraphML für yEd</translation>
    </message>
    <message>
        <source>Graphviz DOT</source>
        <translation>Graphviz-DOT</translation>
    </message>
    <message>
        <source>CSV: statements and edges</source>
        <translation>CSV: Aussagen und Kanten</translation>
    </message>
    <message>
        <source>CSV: statements</source>
        <translation>CSV: Aussagen</translation>
    </message>
    <message>
        <source>CSV: edges</source>
        <translation>CSV: Kanten</translation>
    </message>
    <message>
        <source>FreeMind or Freeplane mind map</source>
        <translation>Mindmap von FreeMind oder Freeplane</translation>
    </message>
    <message>
        <source>OPML outline</source>
        <translation>OPML-Gliederung</translation>
    </message>
    <message>
        <source>Markdown outline</source>
        <translation>Markdown-Gliederung</translation>
    </message>
    <message>
        <source>JSON Canvas for Obsidian</source>
        <translation>JSON Canvas für Obsidian</translation>
    </message>
    <message>
        <source>Web annotations</source>
        <translation>Web-Anmerkungen</translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation>SVG-Bild</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDF-Seite</translation>
    </message>
    <message>
        <source>Comparison report</source>
        <translation>Vergleichsbericht</translation>
    </message>
    <message>
        <source>Comparison report as a web page</source>
        <translation>Vergleichsbericht als Webseite</translation>
    </message>
    <message>
        <source>Comparison report as CSV</source>
        <translation>Vergleichsbericht als CSV</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>probabilities</source>
        <translation>Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>holders</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>linked premises</source>
        <translation>verbundene Prämissen</translation>
    </message>
    <message>
        <source>linked objections</source>
        <translation>verbundene Einwände</translation>
    </message>
    <message>
        <source>undercuts</source>
        <translation>Unterminierungen</translation>
    </message>
    <message>
        <source>links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>link reasons</source>
        <translation>Gründe der Verknüpfungen</translation>
    </message>
    <message>
        <source>near misses</source>
        <translation>Beinahe-Treffer</translation>
    </message>
    <message>
        <source>notes, tags</source>
        <translation>Notizen, Schlagwörter</translation>
    </message>
    <message>
        <source>places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>Verworfenes</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>own</source>
        <translation>eigen</translation>
    </message>
    <message>
        <source>bent</source>
        <translation>abgewandelt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln whole text(s), with the words around statements</source>
        <translation>
            <numerusform>%Ln ganzer Text mit den Wörtern um die Aussagen</numerusform>
            <numerusform>%Ln ganze Texte mit den Wörtern um die Aussagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s) between statements</source>
        <translation>
            <numerusform>%Ln Beziehung zwischen Aussagen</numerusform>
            <numerusform>%Ln Beziehungen zwischen Aussagen</numerusform>
        </translation>
    </message>
    <message>
        <source>relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln locution(s) and step(s) of a dialogue</source>
        <translation>
            <numerusform>%Ln Äußerung oder Schritt eines Dialogs</numerusform>
            <numerusform>%Ln Äußerungen und Schritte eines Dialogs</numerusform>
        </translation>
    </message>
    <message>
        <source>dialogue</source>
        <translation>Dialog</translation>
    </message>
</context>
<context>
    <name>MapFiles</name>
    <message>
        <source>Could not write “%1”: %2. An older file of that name is unchanged. Choose another place or free some space.</source>
        <translation>„%1“ ließ sich nicht schreiben: %2. Eine ältere Datei dieses Namens ist unverändert. Wählen Sie einen anderen Ort oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Articles and maps (%1)</source>
        <translation>Artikel und Karten (%1)</translation>
    </message>
    <message>
        <source>Articles (%1)</source>
        <translation>Artikel (%1)</translation>
    </message>
    <message>
        <source>Workspaces and maps of other programs (%1)</source>
        <translation>Arbeitsbereiche und Karten anderer Programme (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>MapJson</name>
    <message>
        <source>“%1” is not a sound map: %2. Nothing was opened or changed. Correct the file or export it again.</source>
        <translation>„%1“ ist keine gültige Karte: %2. Es wurde nichts geöffnet oder geändert. Berichtigen Sie die Datei oder exportieren Sie sie neu.</translation>
    </message>
    <message>
        <source>“%1” is not valid JSON (%2, at byte %3). Nothing was opened or changed. Choose a map file.</source>
        <translation>„%1“ ist kein JSON (%2, bei Byte %3). Es wurde nichts geöffnet oder geändert. Wählen Sie eine Kartendatei.</translation>
    </message>
    <message>
        <source>“%1” contains no map that can be read, neither Counterpoint&apos;s own nor AIF nor SADFace. Nothing was opened or changed. Choose another file.</source>
        <translation>„%1“ enthält keine lesbare Karte: weder eine von Counterpoint noch AIF noch SADFace. Es wurde nichts geöffnet oder geändert. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” is not a known “%2”</source>
        <translation>„%1“ ist kein bekannter Wert für „%2“</translation>
    </message>
    <message>
        <source>“%1” is not between 0 and 1</source>
        <translation>„%1“ liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>the id “%1” is missing or used twice</source>
        <translation>die Kennung „%1“ fehlt oder kommt doppelt vor</translation>
    </message>
    <message>
        <source>“%1” is referred to but does not exist</source>
        <translation>auf „%1“ wird verwiesen, doch es ist nicht vorhanden</translation>
    </message>
    <message>
        <source>“%1” is not a list</source>
        <translation>„%1“ ist keine Liste</translation>
    </message>
    <message>
        <source>“%1”, number %2: %3</source>
        <translation>„%1“, Nummer %2: %3</translation>
    </message>
    <message>
        <source>“start” and “end” lie outside the text</source>
        <translation>„start“ und „end“ liegen außerhalb des Textes</translation>
    </message>
    <message>
        <source>“low”, “best” and “high” of the probability are not in order</source>
        <translation>„low“, „best“ und „high“ der Wahrscheinlichkeit sind nicht der Größe nach geordnet</translation>
    </message>
</context>
<context>
    <name>MapRules</name>
    <message>
        <source>relation %1 starts at %2, which does not exist</source>
        <translation>Beziehung %1 geht von %2 aus, das nicht vorhanden ist</translation>
    </message>
    <message>
        <source>relation %1 joins statements of two documents</source>
        <translation>Beziehung %1 verbindet Aussagen zweier Artikel</translation>
    </message>
    <message>
        <source>relation %1 has no source</source>
        <translation>Beziehung %1 geht von nichts aus</translation>
    </message>
    <message>
        <source>relation %1 and its condition kind do not fit together</source>
        <translation>Beziehung %1 und die Art ihrer Bedingung passen nicht zusammen</translation>
    </message>
    <message>
        <source>relation %1 points at nothing</source>
        <translation>Beziehung %1 führt zu nichts</translation>
    </message>
    <message>
        <source>relation %1 leaves its document</source>
        <translation>Beziehung %1 führt aus ihrem Artikel hinaus</translation>
    </message>
    <message>
        <source>statement %1 belongs to no document</source>
        <translation>Aussage %1 gehört zu keinem Artikel</translation>
    </message>
    <message>
        <source>statement %1 lies outside its document</source>
        <translation>Aussage %1 liegt außerhalb ihres Artikels</translation>
    </message>
    <message>
        <source>the quote of statement %1 is not what stands at its place</source>
        <translation>das Zitat der Aussage %1 steht nicht an ihrer Stelle</translation>
    </message>
    <message>
        <source>link %1 has an end that does not exist</source>
        <translation>Verknüpfung %1 hat ein Ende, das nicht vorhanden ist</translation>
    </message>
    <message>
        <source>link %1 stays inside one document</source>
        <translation>Verknüpfung %1 bleibt in einem einzigen Artikel</translation>
    </message>
    <message>
        <source>an id is not between 1 and %L1</source>
        <translation>eine Kennung liegt nicht zwischen 1 und %L1</translation>
    </message>
    <message>
        <source>a box belongs to statement %1, which does not exist</source>
        <translation>ein Kasten gehört zur Aussage %1, die nicht vorhanden ist</translation>
    </message>
</context>
<context>
    <name>OpenAddress</name>
    <message>
        <source>“%1” is not the address of a web page and was not opened. Addresses begin with https:// or http://.</source>
        <translation>„%1“ ist keine Adresse einer Seite im Web und wurde nicht geöffnet. Adressen beginnen mit https:// oder http://.</translation>
    </message>
    <message>
        <source>Open this page in the browser?</source>
        <translation>Diese Seite im Browser öffnen?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <source>The answer could not be written to standard output: %1. Nothing else was changed. Choose another place for it.</source>
        <translation>Die Antwort konnte nicht auf die Standardausgabe geschrieben werden: %1. Sonst wurde nichts geändert. Wählen Sie einen anderen Ort dafür.</translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>Without saving, your edits since the last save are lost.</source>
        <translation>Ohne Speichern gehen Ihre Änderungen seit dem letzten Speichern verloren.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard edits</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Edits not saved</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>“%1” seems to be in %2; only English is read so far, so every sentence becomes one statement without a role.</source>
        <translation>„%1“ ist offenbar auf %2 geschrieben; bisher wird nur Englisch gelesen, deshalb steht jeder Satz als eine Aussage ohne Rolle da.</translation>
    </message>
</context>
<context>
    <name>ReadingText</name>
    <message>
        <source>“%1” cannot be read: %2. Nothing was opened or changed. Check its permissions and the disk.</source>
        <translation>„%1“ lässt sich nicht lesen: %2. Nichts wurde geöffnet oder geändert. Prüfen Sie die Rechte und den Datenträger.</translation>
    </message>
    <message>
        <source>“%1” does not exist. Nothing was opened or changed. Check the name and the folder.</source>
        <translation>„%1“ gibt es nicht. Nichts wurde geöffnet oder geändert. Prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a file. Nothing was opened or changed. Choose a file in it.</source>
        <translation>„%1“ ist ein Ordner, keine Datei. Nichts wurde geöffnet oder geändert. Wählen Sie eine Datei darin.</translation>
    </message>
</context>
<context>
    <name>RelationKinds</name>
    <message>
        <source>condition: %1</source>
        <translation>Bedingung: %1</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Main claims only in %1</source>
        <translation>Hauptthesen nur in %1</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Übereinstimmungen</translation>
    </message>
    <message>
        <source>Near misses</source>
        <translation>Scheinbare Widersprüche</translation>
    </message>
    <message>
        <source>Stated probabilities side by side</source>
        <translation>Genannte Wahrscheinlichkeiten nebeneinander</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>not reviewed</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>code of the language that reports are in</comment>
        <translation>de</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2: %n point(s) apart.</source>
        <translation>
            <numerusform>%1 und %2: %n Punkt auseinander.</numerusform>
            <numerusform>%1 und %2: %n Punkte auseinander.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2: they overlap.</source>
        <translation>%1 und %2: Sie überschneiden sich.</translation>
    </message>
    <message>
        <source>Weak proposals</source>
        <translation>Schwache Vorschläge</translation>
    </message>
    <message>
        <source>The two numbers after a quote are where it starts and ends in the article&apos;s text, counted in characters.</source>
        <translation>Die beiden Zahlen hinter einem Zitat sagen, wo es im Text des Artikels beginnt und endet, in Zeichen gezählt.</translation>
    </message>
    <message>
        <source>%1 % sure</source>
        <translation>%1 % sicher</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) were found by the program and judged by nobody yet: they are marked as not reviewed, and may be wrong. The percentage says how sure the program is.</source>
        <translation>
            <numerusform>%n Paar hat das Programm gefunden und noch niemand beurteilt: Es ist als ungeprüft gekennzeichnet und kann falsch sein. Die Prozentzahl sagt, wie sicher das Programm ist.</numerusform>
            <numerusform>%n Paare hat das Programm gefunden und noch niemand beurteilt: Sie sind als ungeprüft gekennzeichnet und können falsch sein. Die Prozentzahl sagt, wie sicher das Programm ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>The words that a pair was linked by are marked, more strongly where they speak against each other.</source>
        <translation>Die Wörter, durch die ein Paar verknüpft wurde, sind hervorgehoben, stärker dort, wo sie einander widersprechen.</translation>
    </message>
    <message>
        <source>Comparison of %1</source>
        <comment>list of articles</comment>
        <translation>Vergleich von %1</translation>
    </message>
    <message>
        <source>What hinges on a condition</source>
        <translation>Was an einer Bedingung hängt</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>Condition: %1?</source>
        <comment>if, unless, …</comment>
        <translation>Bedingung: %1?</translation>
    </message>
    <message>
        <source>Relation: %1?</source>
        <comment>supports, attacks, …</comment>
        <translation>Beziehung: %1?</translation>
    </message>
    <message>
        <source>Near miss?</source>
        <translation>Beinahe-Treffer?</translation>
    </message>
    <message>
        <source>%1?</source>
        <comment>kind of link</comment>
        <translation>%1?</translation>
    </message>
    <message>
        <source>%1?</source>
        <comment>role of a statement</comment>
        <translation>%1?</translation>
    </message>
    <message>
        <source>They speak of different things</source>
        <translation>Sie sprechen von verschiedenen Dingen</translation>
    </message>
    <message>
        <source>Both can be true</source>
        <translation>Beides kann wahr sein</translation>
    </message>
    <message>
        <source>Too vague to compare</source>
        <translation>Zu vage für einen Vergleich</translation>
    </message>
    <message>
        <source>Said elsewhere already</source>
        <translation>Schon an anderer Stelle gesagt</translation>
    </message>
    <message>
        <source>The text was misread</source>
        <translation>Der Text wurde falsch gelesen</translation>
    </message>
    <message>
        <source>One is no reason for the other</source>
        <translation>Das eine ist kein Grund für das andere</translation>
    </message>
    <message>
        <source>The wrong way round</source>
        <translation>Falsch herum</translation>
    </message>
    <message>
        <source>Another kind of relation</source>
        <translation>Eine andere Art von Beziehung</translation>
    </message>
    <message>
        <source>The text does not say that</source>
        <translation>Das sagt der Text nicht</translation>
    </message>
    <message>
        <source>Nothing is claimed or argued</source>
        <translation>Hier wird nichts behauptet oder begründet</translation>
    </message>
    <message>
        <source>Cut in the wrong place</source>
        <translation>An der falschen Stelle abgegrenzt</translation>
    </message>
</context>
<context>
    <name>SceneText</name>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>%Ln Aussage</numerusform>
            <numerusform>%Ln Aussagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpokenText</name>
    <message>
        <source>%1: %2</source>
        <comment>relation, other statement</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Stated %1, %2 to %3 per cent.</source>
        <comment>phrase, low, high</comment>
        <translation>Genannt: %1, %2 bis %3 Prozent.</translation>
    </message>
    <message>
        <source>Contradicted by: %1</source>
        <translation>Im Widerspruch zu: %1</translation>
    </message>
    <message>
        <source>Matched by: %1</source>
        <translation>In Übereinstimmung mit: %1</translation>
    </message>
    <message>
        <source>Related to: %1</source>
        <translation>Verwandt mit: %1</translation>
    </message>
    <message>
        <source>Held by %1.</source>
        <translation>Urheber: %1.</translation>
    </message>
</context>
<context>
    <name>SummaryText</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n Aussage</numerusform>
            <numerusform>%n Aussagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Übereinstimmung</numerusform>
            <numerusform>%n Übereinstimmungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradiction(s)</source>
        <translation>
            <numerusform>%n Widerspruch</numerusform>
            <numerusform>%n Widersprüche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weaker proposal(s), often wrong</source>
        <translation>
            <numerusform>%n schwächerer Vorschlag, oft falsch</numerusform>
            <numerusform>%n schwächere Vorschläge, oft falsch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No claims were found in “%1”: its %n sentence(s) were read and none argues for anything. Nothing was written. Leave it out, or choose another text.</source>
        <translation>
            <numerusform>In „%1“ wurden keine Thesen gefunden: %n Satz wurde gelesen und tritt für nichts ein. Es wurde nichts geschrieben. Lassen Sie den Text weg, oder wählen Sie einen anderen.</numerusform>
            <numerusform>In „%1“ wurden keine Thesen gefunden: %n Sätze wurden gelesen, und keiner tritt für etwas ein. Es wurde nichts geschrieben. Lassen Sie den Text weg, oder wählen Sie einen anderen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” and “%2” are the same text, so there is nothing to compare. Nothing was written. Choose two different articles.</source>
        <translation>„%1“ und „%2“ sind derselbe Text, es gibt also nichts zu vergleichen. Es wurde nichts geschrieben. Wählen Sie zwei verschiedene Artikel.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Main claim</source>
        <translation>Hauptbehauptung</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Premise</source>
        <translation>Prämisse</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>stützt</translation>
    </message>
    <message>
        <source>attacks</source>
        <translation>greift an</translation>
    </message>
    <message>
        <source>undercuts</source>
        <translation>untergräbt</translation>
    </message>
    <message>
        <source>condition of</source>
        <translation>Bedingung für</translation>
    </message>
    <message>
        <source>elaborates</source>
        <translation>führt aus</translation>
    </message>
    <message>
        <source>if</source>
        <translation>wenn</translation>
    </message>
    <message>
        <source>unless</source>
        <translation>außer wenn</translation>
    </message>
    <message>
        <source>only if</source>
        <translation>nur wenn</translation>
    </message>
    <message>
        <source>even if</source>
        <translation>selbst wenn</translation>
    </message>
    <message>
        <source>when</source>
        <translation>sobald</translation>
    </message>
    <message>
        <source>depends on</source>
        <translation>hängt ab von</translation>
    </message>
    <message>
        <source>likelihood</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>consensus</source>
        <translation>Einigkeit</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>Gewissheit</translation>
    </message>
    <message>
        <source>hearsay</source>
        <translation>Hörensagen</translation>
    </message>
    <message>
        <source>the author</source>
        <translation>die Verfasser</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>a group</source>
        <translation>eine Gruppe</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwandt</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>Verneinung</translation>
    </message>
    <message>
        <source>antonym</source>
        <translation>Gegenwort</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>modality</source>
        <translation>Modalität</translation>
    </message>
    <message>
        <source>quantifier</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>paraphrase</source>
        <translation>andere Worte</translation>
    </message>
    <message>
        <source>other period</source>
        <translation>anderer Zeitraum</translation>
    </message>
    <message>
        <source>other scope</source>
        <translation>anderer Umfang</translation>
    </message>
    <message>
        <source>other condition</source>
        <translation>andere Bedingung</translation>
    </message>
    <message>
        <source>someone else&apos;s view</source>
        <translation>Ansicht anderer</translation>
    </message>
    <message>
        <source>a revision</source>
        <translation>eine Berichtigung</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>one percentage</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1–%2 %</source>
        <comment>percentages from, to</comment>
        <translation>%1–%2 %</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>opposed meaning</source>
        <translation>Gegensinn</translation>
    </message>
    <message>
        <source>A person judged it to be a near miss.</source>
        <translation>Von Hand als Beinahe-Treffer eingestuft.</translation>
    </message>
    <message>
        <source>A person made this link.</source>
        <translation>Von Hand verknüpft.</translation>
    </message>
    <message>
        <source>A person changed what kind of link it is.</source>
        <translation>Die Art der Verknüpfung wurde von Hand geändert.</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <comment>how sure</comment>
        <translation>%L1 %</translation>
    </message>
</context>
<context>
    <name>WorkspaceText</name>
    <message>
        <source>“%1” is damaged and was not opened. The file was not changed. Open a backup or an export of it.</source>
        <translation>„%1“ ist beschädigt und wurde nicht geöffnet. Die Datei wurde nicht geändert. Öffnen Sie eine Sicherung oder einen Export davon.</translation>
    </message>
    <message>
        <source>“%1” is not a Counterpoint workspace. It was not changed. Choose a *.cpw file.</source>
        <translation>„%1“ ist kein Counterpoint-Arbeitsbereich. Die Datei wurde nicht geändert. Wählen Sie eine *.cpw-Datei.</translation>
    </message>
    <message>
        <source>“%1” is too large for a workspace. It was not opened or changed.</source>
        <translation>„%1“ ist zu groß für einen Arbeitsbereich. Die Datei wurde nicht geöffnet oder geändert.</translation>
    </message>
    <message>
        <source>“%1” was written but reads back differently: the disk may be broken. Your edits are still open. Save to another disk.</source>
        <translation>„%1“ wurde geschrieben, liest sich aber anders zurück: Der Datenträger ist vielleicht defekt. Ihre Änderungen sind noch offen. Speichern Sie auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>Nothing in “%1” can be read. The file was not changed. Open a backup or an export of it.</source>
        <translation>Von „%1“ ist nichts zu lesen. Die Datei wurde nicht geändert. Öffnen Sie eine Sicherung oder einen Export davon.</translation>
    </message>
    <message>
        <source>“%1” needs version %2 of Counterpoint or a later one. It was not opened or changed. Update the program to read it.</source>
        <translation>„%1“ braucht Counterpoint in der Version %2 oder einer neueren. Die Datei wurde nicht geöffnet oder geändert. Aktualisieren Sie das Programm, um sie zu lesen.</translation>
    </message>
    <message>
        <source>“%1” was made by a newer Counterpoint. It was not opened or changed. Update the program to read it.</source>
        <translation>„%1“ stammt von einem neueren Counterpoint. Die Datei wurde nicht geöffnet oder geändert. Aktualisieren Sie das Programm, um sie zu lesen.</translation>
    </message>
    <message>
        <source>Could not save “%1”: the disk is full or broken. An older file of that name is unchanged and your edits are still open. Free some space and save again, or save elsewhere.</source>
        <translation>„%1“ konnte nicht gespeichert werden: Der Datenträger ist voll oder defekt. Eine ältere Datei dieses Namens ist unverändert, und Ihre Änderungen sind noch offen. Schaffen Sie Platz und speichern Sie erneut, oder speichern Sie anderswo.</translation>
    </message>
    <message>
        <source>Could not save “%1”: %2. An older file of that name is unchanged and your edits are still open. Save to another folder.</source>
        <translation>„%1“ konnte nicht gespeichert werden: %2. Eine ältere Datei dieses Namens ist unverändert, und Ihre Änderungen sind noch offen. Speichern Sie in einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” was written but reads back differently: the disk may be broken. The version before is kept as “%1~” if there was one. Choose another disk.</source>
        <translation>„%1“ wurde geschrieben, liest sich aber anders zurück: Der Datenträger ist vielleicht defekt. Gab es eine Fassung davor, so ist sie als „%1~“ erhalten. Wählen Sie einen anderen Datenträger.</translation>
    </message>
</context>
<context>
    <name>cp::ui::ArticleDesk</name>
    <message>
        <source>Which article?</source>
        <translation>Welcher Artikel?</translation>
    </message>
    <message>
        <source>No article has all these words.</source>
        <translation>Kein Artikel enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Change the details of an article</source>
        <translation>Angaben zu einem Artikel ändern</translation>
    </message>
    <message>
        <source>Reading was stopped. The map is as it was.</source>
        <translation>Das Lesen wurde angehalten. Die Karte ist, wie sie war.</translation>
    </message>
    <message>
        <source>Article %1 was read again, with the same result.</source>
        <translation>Artikel %1 wurde neu gelesen. Nichts wird anders gelesen.</translation>
    </message>
    <message>
        <source>Read article %1 again</source>
        <translation>Artikel %1 neu lesen</translation>
    </message>
    <message>
        <source>Article %1 was read again: %2 added, %3 removed. Everything that you decided, wrote or changed is as it was.</source>
        <translation>Artikel %1 wurde neu gelesen: %2 dazu, %3 weg. Alles, was Sie entschieden, geschrieben oder geändert haben, ist, wie es war.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposal(s)</source>
        <translation>
            <numerusform>%Ln Vorschlag</numerusform>
            <numerusform>%Ln Vorschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>Where is the new text of article %1?</source>
        <translation>Wo ist der neue Text von Artikel %1?</translation>
    </message>
    <message>
        <source>“%1” has changed since it was read as article %2. The map still shows the text as it was.</source>
        <translation>„%1“ hat sich geändert, seit es als Artikel %2 gelesen wurde. Die Karte zeigt noch den früheren Text.</translation>
    </message>
    <message>
        <source>Update the text</source>
        <translation>Neuen Text übernehmen</translation>
    </message>
    <message>
        <source>The text of article %1 has not changed.</source>
        <translation>Der Text von Artikel %1 hat sich nicht geändert.</translation>
    </message>
    <message>
        <source>Update the text of article %1</source>
        <translation>Neuen Text von Artikel %1 übernehmen</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Article %1 has its new text. %Ln statement(s) lost their place in it; they are kept and listed.</source>
        <translation>
            <numerusform>Artikel %1 hat seinen neuen Text. %Ln Aussage hat ihre Stelle darin verloren; sie bleibt und ist aufgeführt.</numerusform>
            <numerusform>Artikel %1 hat seinen neuen Text. %Ln Aussagen haben ihre Stelle darin verloren; sie bleiben und sind aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Article %1 has its new text. Every statement was found again.</source>
        <translation>Artikel %1 hat seinen neuen Text. Jede Aussage wurde wiedergefunden.</translation>
    </message>
    <message>
        <source>Remove an article</source>
        <translation>Einen Artikel entfernen</translation>
    </message>
    <message>
        <source>“%1” was removed from the map with everything that depended on it.</source>
        <translation>„%1“ wurde mit allem, was daran hing, aus der Karte genommen.</translation>
    </message>
</context>
<context>
    <name>cp::ui::ArticleDialog</name>
    <message>
        <source>About the article</source>
        <translation>Über den Artikel</translation>
    </message>
    <message>
        <source>2034-05-01</source>
        <translation>2034-05-01</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Erschienen in</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Read from %1</source>
        <comment>file name or pasted text</comment>
        <translation>Gelesen aus %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>%Ln Satz</numerusform>
            <numerusform>%Ln Sätze</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % read</source>
        <translation>%1 % gelesen</translation>
    </message>
    <message>
        <source>%1
SHA-256 %2</source>
        <comment>facts, checksum</comment>
        <translation>%1
SHA-256 %2</translation>
    </message>
    <message>
        <source>%1
stood on %2</source>
        <comment>statement, its old quote</comment>
        <translation>%1
stand auf %2</translation>
    </message>
    <message>
        <source>Every statement has its place in the text.</source>
        <translation>Jede Aussage hat ihre Stelle im Text.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s) have lost their place in the text. Choose one, select its words in the text and press S.</source>
        <translation>
            <numerusform>%Ln Aussage hat ihre Stelle im Text verloren. Wählen Sie sie, markieren Sie ihre Wörter im Text und drücken Sie S.</numerusform>
            <numerusform>%Ln Aussagen haben ihre Stelle im Text verloren. Wählen Sie eine, markieren Sie ihre Wörter im Text und drücken Sie S.</numerusform>
        </translation>
    </message>
    <message>
        <source>An article needs a title.</source>
        <translation>Ein Artikel braucht einen Titel.</translation>
    </message>
    <message>
        <source>Write a date as 2034-05-01, 2034-05 or 2034.</source>
        <translation>Schreiben Sie ein Datum als 2034-05-01, 2034-05 oder 2034.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Open the article&apos;s page in the browser</source>
        <translation>Die Seite des Artikels im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>cp::ui::BottomPane</name>
    <message>
        <source>Open the pane</source>
        <translation>Bereich öffnen</translation>
    </message>
    <message>
        <source>Fold the pane</source>
        <translation>Bereich einklappen</translation>
    </message>
</context>
<context>
    <name>cp::ui::Breadcrumbs</name>
    <message>
        <source>Whole map</source>
        <translation>Ganze Karte</translation>
    </message>
</context>
<context>
    <name>cp::ui::CanvasDesk</name>
    <message>
        <source>Write a premise</source>
        <translation>Prämisse schreiben</translation>
    </message>
    <message>
        <source>Write a statement</source>
        <translation>Aussage schreiben</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln box(es)</source>
        <translation>
            <numerusform>%Ln Kasten verschieben</numerusform>
            <numerusform>%Ln Kästen verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %Ln box(es)</source>
        <translation>
            <numerusform>%Ln Kasten lösen</numerusform>
            <numerusform>%Ln Kästen lösen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reword a statement</source>
        <translation>Aussage umformulieren</translation>
    </message>
    <message numerus="yes">
        <source>Lay out %Ln box(es)</source>
        <translation>
            <numerusform>%Ln Kasten auslegen</numerusform>
            <numerusform>%Ln Kästen auslegen</numerusform>
        </translation>
    </message>
    <message>
        <source>What you placed of these boxes stands in order already. Those that you did not place are laid out anyway.</source>
        <translation>Was Sie von diesen Kästen selbst gesetzt haben, steht schon geordnet. Die übrigen werden ohnehin angeordnet.</translation>
    </message>
</context>
<context>
    <name>cp::ui::ChanceChartView</name>
    <message>
        <source>≠  Linked by contradiction</source>
        <translation>≠  Durch Widerspruch verknüpft</translation>
    </message>
    <message>
        <source>=  Linked by match</source>
        <translation>=  Durch Übereinstimmung verknüpft</translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation>Nicht verknüpft</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>letter, title of an article</comment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>cp::ui::ChanceEditor</name>
    <message>
        <source>own numbers</source>
        <translation>eigene Zahlen</translation>
    </message>
    <message>
        <source>Stated probability</source>
        <translation>Genannte Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Beste</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add a probability</source>
        <translation>Wahrscheinlichkeit hinzufügen</translation>
    </message>
    <message>
        <source> %</source>
        <comment>per cent after a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>scale: range</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What the scales make of the phrase</source>
        <translation>Was die Skalen aus der Wendung machen</translation>
    </message>
</context>
<context>
    <name>cp::ui::ChartPane</name>
    <message>
        <source>How sure the texts are</source>
        <translation>Wie sicher die Texte sind</translation>
    </message>
    <message>
        <source>read with %1 · %2</source>
        <comment>scale · number of statements</comment>
        <translation>gelesen nach %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>%Ln Aussage</numerusform>
            <numerusform>%Ln Aussagen</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no links with a reason. They come from comparing two articles, or from you.</source>
        <translation>Es gibt keine Verknüpfungen mit einem Grund. Sie entstehen beim Vergleich zweier Artikel oder durch Sie.</translation>
    </message>
    <message>
        <source>There are no articles yet. Open two of them to see what they contain.</source>
        <translation>Es gibt noch keine Artikel. Öffnen Sie zwei, um zu sehen, was darin steht.</translation>
    </message>
    <message>
        <source>a click on a bar selects its statements</source>
        <translation>ein Klick auf einen Balken wählt seine Aussagen aus</translation>
    </message>
    <message>
        <source>Links by reason</source>
        <translation>Verknüpfungen nach Grund</translation>
    </message>
    <message>
        <source>Roles by article</source>
        <translation>Rollen nach Artikel</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Save or copy</source>
        <translation>Speichern oder kopieren</translation>
    </message>
    <message>
        <source>Save as SVG picture…</source>
        <translation>Als SVG-Bild speichern …</translation>
    </message>
    <message>
        <source>Save as PNG picture…</source>
        <translation>Als PNG-Bild speichern …</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>By link</source>
        <translation>Nach Verknüpfung</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>Nach Thema</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Nach Artikel</translation>
    </message>
    <message>
        <source>Grouping of the chart</source>
        <translation>Gruppierung des Diagramms</translation>
    </message>
    <message>
        <source>Neither text says how sure it is. Phrases such as “likely” or “70 %” would appear here, and so does what you enter for a statement in the inspector.</source>
        <translation>Keiner der Texte sagt, wie sicher er ist. Wendungen wie „likely“ oder „70 %“ würden hier erscheinen, ebenso was Sie im Inspektor für eine Aussage eintragen.</translation>
    </message>
    <message>
        <source>without near misses and weak proposals · a click on a bar selects its links in turn</source>
        <translation>ohne Beinahe-Treffer und schwache Vorschläge · ein Klick auf einen Balken wählt seine Verknüpfungen der Reihe nach aus</translation>
    </message>
    <message>
        <source>what you made yourself needs no review · a click on a bar selects what it counts</source>
        <translation>was Sie selbst angelegt haben, braucht keine Prüfung · ein Klick auf einen Balken wählt aus, was er zählt</translation>
    </message>
    <message>
        <source>a click selects the statements, or the next sentence without one</source>
        <translation>ein Klick wählt die Aussagen aus oder den nächsten Satz ohne eine</translation>
    </message>
    <message>
        <source>No proposed link is sure enough to be counted. Move the slider beside the links to the left to count weaker ones.</source>
        <translation>Keine vorgeschlagene Verknüpfung ist sicher genug, um gezählt zu werden. Mit dem Regler bei den Verknüpfungen nach links zählen auch schwächere.</translation>
    </message>
    <message>
        <source>Nothing here was proposed by the program. What you made yourself needs no review.</source>
        <translation>Nichts hiervon hat das Programm vorgeschlagen. Was Sie selbst angelegt haben, braucht keine Prüfung.</translation>
    </message>
</context>
<context>
    <name>cp::ui::ClipDesk</name>
    <message numerus="yes">
        <source>%Ln statement(s) copied as text.</source>
        <translation>
            <numerusform>%Ln Aussage als Text kopiert.</numerusform>
            <numerusform>%Ln Aussagen als Text kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s) copied as JSON.</source>
        <translation>
            <numerusform>%Ln Aussage als JSON kopiert.</numerusform>
            <numerusform>%Ln Aussagen als JSON kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s) copied as a picture.</source>
        <translation>
            <numerusform>%Ln Aussage als Bild kopiert.</numerusform>
            <numerusform>%Ln Aussagen als Bild kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>chart</source>
        <comment>file name</comment>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>The chart was written to “%1”.</source>
        <translation>Das Diagramm wurde in „%1“ geschrieben.</translation>
    </message>
    <message>
        <source>Could not write “%1”. An older file of that name is unchanged. Choose another place or free some space.</source>
        <translation>„%1“ konnte nicht geschrieben werden. Eine ältere Datei dieses Namens ist unverändert. Wählen Sie einen anderen Ort oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Paste this text as what?</source>
        <translation>Als was soll dieser Text eingefügt werden?</translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln line(s).</source>
        <translation>
            <numerusform>Er hat %Ln Zeile.</numerusform>
            <numerusform>Er hat %Ln Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Statements, one a line</source>
        <translation>Aussagen, eine je Zeile</translation>
    </message>
    <message>
        <source>An article</source>
        <translation>Ein Artikel</translation>
    </message>
    <message>
        <source>The clipboard contains no words that are not in the map already. Nothing was changed.</source>
        <translation>Die Zwischenablage enthält keine Wörter, die nicht schon in der Karte sind. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Paste %Ln statement(s)</source>
        <translation>
            <numerusform>%Ln Aussage einfügen</numerusform>
            <numerusform>%Ln Aussagen einfügen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::DecisionRow</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Alle annehmen</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Dismiss all…</source>
        <translation>Alle verwerfen …</translation>
    </message>
</context>
<context>
    <name>cp::ui::DockTitle</name>
    <message>
        <source>Close: %1</source>
        <comment>title of a dock</comment>
        <translation>Schließen: %1</translation>
    </message>
</context>
<context>
    <name>cp::ui::DropPlace</name>
    <message>
        <source>Opening %1 …</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>First article</source>
        <translation>Erster Artikel</translation>
    </message>
    <message>
        <source>Second article</source>
        <translation>Zweiter Artikel</translation>
    </message>
    <message>
        <source>Third article</source>
        <translation>Dritter Artikel</translation>
    </message>
    <message>
        <source>Drop an article here</source>
        <translation>Artikel hier ablegen</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Text einfügen</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen …</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Remove this article</source>
        <translation>Diesen Artikel entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>txt, md, html, pdf, docx, odt or epub</source>
        <translation>txt, md, html, pdf, docx, odt oder epub</translation>
    </message>
</context>
<context>
    <name>cp::ui::EmptyNote</name>
    <message>
        <source>The filter hides every statement.</source>
        <translation>Der Filter blendet alle Aussagen aus.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
</context>
<context>
    <name>cp::ui::ExportDesk</name>
    <message>
        <source>The map was written to “%1”.</source>
        <translation>Die Karte wurde in „%1“ geschrieben.</translation>
    </message>
    <message>
        <source>The picture is too large for the clipboard. Nothing was copied. Choose a smaller width, or write it to a file.</source>
        <translation>Das Bild ist zu groß für die Zwischenablage. Es wurde nichts kopiert. Wählen Sie eine kleinere Breite oder schreiben Sie es in eine Datei.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Export: %1</source>
        <comment>format</comment>
        <translation>Exportieren: %1</translation>
    </message>
</context>
<context>
    <name>cp::ui::ExportDialog</name>
    <message>
        <source>Where the articles agree and contradict, with both quotes, their places and the reasons, near misses, and probabilities side by side. It opens without this program.</source>
        <translation>Wo die Artikel übereinstimmen und sich widersprechen, mit beiden Zitaten, ihren Stellen und den Gründen, Beinahe-Treffern und Wahrscheinlichkeiten nebeneinander. Öffnet sich ohne dieses Programm.</translation>
    </message>
    <message>
        <source>The file keeps all of this map.</source>
        <translation>Diese Karte geht vollständig in die Datei.</translation>
    </message>
    <message>
        <source>Of this map:</source>
        <translation>Von dieser Karte:</translation>
    </message>
    <message>
        <source>The format keeps:</source>
        <translation>Das Format behält:</translation>
    </message>
    <message>
        <source>yes: other programs see it; own: only Counterpoint reads it back; bent: it is written as something similar; –: left out.</source>
        <translation>ja: andere Programme sehen es; eigen: nur Counterpoint liest es zurück; abgewandelt: es wird etwas Ähnliches daraus; –: fällt weg.</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>In die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>Für andere Programme</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Export the map</source>
        <translation>Karte exportieren</translation>
    </message>
</context>
<context>
    <name>cp::ui::ExportOptions</name>
    <message>
        <source>Transparent background</source>
        <translation>Durchsichtiger Hintergrund</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>Ganze Karte</translation>
    </message>
    <message>
        <source>Selection (%L1)</source>
        <translation>Auswahl (%L1)</translation>
    </message>
    <message>
        <source>What is on the screen</source>
        <translation>Was auf dem Bildschirm ist</translation>
    </message>
    <message>
        <source>Only %1: %2</source>
        <comment>letter, title</comment>
        <translation>Nur %1: %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>For paper: white ground, strong lines</source>
        <translation>Für Papier: weißer Grund, kräftige Linien</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>The title, the articles with their sources and the scale, above the map</source>
        <translation>Der Titel, die Artikel mit ihren Quellen und die Skala, über der Karte</translation>
    </message>
    <message>
        <source>As text: can be searched and copied</source>
        <translation>Als Text: kann durchsucht und kopiert werden</translation>
    </message>
    <message>
        <source>As shapes: the same everywhere, larger file</source>
        <translation>Als Formen: überall gleich, größere Datei</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> Pixel</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source> dots per inch</source>
        <translation> Punkte je Zoll</translation>
    </message>
    <message>
        <source>One page, as large as the map</source>
        <translation>Eine Seite, so groß wie die Karte</translation>
    </message>
    <message>
        <source>Sheets of A4, to lay side by side</source>
        <translation>Blätter in A4, zum Aneinanderlegen</translation>
    </message>
    <message>
        <source>Sheets of A3, to lay side by side</source>
        <translation>Blätter in A3, zum Aneinanderlegen</translation>
    </message>
    <message>
        <source>Sheets of US Letter, to lay side by side</source>
        <translation>Blätter in US Letter, zum Aneinanderlegen</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>There is no statement in this part of the map.</source>
        <translation>In diesem Teil der Karte gibt es keine Aussage.</translation>
    </message>
    <message>
        <source>One page of %1 × %2 cm</source>
        <translation>Eine Seite von %1 × %2 cm</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sheet(s): %L1 across, %L2 down</source>
        <translation>
            <numerusform>%Ln Blatt: %L1 nebeneinander, %L2 untereinander</numerusform>
            <numerusform>%Ln Blätter: %L1 nebeneinander, %L2 untereinander</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 × %L2 pixels, %3 megapixels</source>
        <translation>%L1 × %L2 Pixel, %3 Megapixel</translation>
    </message>
    <message>
        <source>; prints %1 × %2 cm</source>
        <translation>; druckt %1 × %2 cm</translation>
    </message>
    <message>
        <source>Whole statements, nothing shortened</source>
        <translation>Ganze Aussagen, nichts gekürzt</translation>
    </message>
    <message>
        <source>Title and sources above the map</source>
        <translation>Titel und Quellen über der Karte</translation>
    </message>
    <message>
        <source>Legend below the map</source>
        <translation>Legende unter der Karte</translation>
    </message>
    <message>
        <source>Left to the printing program</source>
        <translation>Dem Druckprogramm überlassen</translation>
    </message>
    <message>
        <source>Resolution in print</source>
        <translation>Auflösung im Druck</translation>
    </message>
    <message>
        <source>%L1 × %L2 pixels at 100 %, sharp at any size</source>
        <translation>%L1 × %L2 Pixel bei 100 %, scharf in jeder Größe</translation>
    </message>
    <message>
        <source>; writing it takes about %L1 MB of memory</source>
        <translation>; das Schreiben braucht etwa %L1 MB Speicher</translation>
    </message>
    <message>
        <source>As wide as the map needs</source>
        <translation>So breit, wie die Karte braucht</translation>
    </message>
    <message numerus="yes">
        <source>; %Ln blank one(s) left out</source>
        <translation>
            <numerusform>; %Ln leeres weggelassen</numerusform>
            <numerusform>; %Ln leere weggelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::FileSafety</name>
    <message>
        <source>“%1” was changed by another program. What you see is your version; nothing was overwritten.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert. Sie sehen Ihre Fassung; es wurde nichts überschrieben.</translation>
    </message>
    <message>
        <source>Discard mine and load the other version</source>
        <translation>Meine aufgeben und die andere Fassung laden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) were not saved; the last one was made on %1.</source>
        <translation>
            <numerusform>%Ln Änderung wurde nicht gespeichert; sie stammt vom %1.</numerusform>
            <numerusform>%Ln Änderungen wurden nicht gespeichert; die letzte stammt vom %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>“%1” is open in another window.</source>
        <translation>„%1“ ist in einem anderen Fenster offen.</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Recover the edits of “%1”?</source>
        <translation>Die Änderungen von „%1“ wiederherstellen?</translation>
    </message>
    <message>
        <source>“%1” is open in another window and was opened here read-only. Save your edits under another name.</source>
        <translation>„%1“ ist in einem anderen Fenster offen und wurde hier zum Lesen geöffnet. Speichern Sie Ihre Änderungen unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>“%1” was changed by another program.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Your edits are still here. The previous version stays as a backup either way.</source>
        <translation>Ihre Änderungen sind noch da. Die Fassung davor bleibt in jedem Fall als Sicherung.</translation>
    </message>
    <message>
        <source>Overwrite it</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Save mine elsewhere</source>
        <translation>Meine anderswo speichern</translation>
    </message>
    <message>
        <source>Open the backup</source>
        <translation>Sicherung öffnen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message numerus="yes">
        <source>Open what can be read (%Ln statement(s))</source>
        <translation>
            <numerusform>Öffnen, was lesbar ist (%Ln Aussage)</numerusform>
            <numerusform>Öffnen, was lesbar ist (%Ln Aussagen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Edits that were not saved do not fit “%1” as it is now. They were not recovered; the journal was kept as “%2”.</source>
        <translation>Änderungen, die nicht gespeichert wurden, passen nicht zu „%1“, wie die Datei jetzt ist. Sie wurden nicht übernommen; das Journal blieb als „%2“ erhalten.</translation>
    </message>
    <message>
        <source>%1 It was kept as “%2”.</source>
        <comment>sentence, file name</comment>
        <translation>%1 Es blieb als „%2“ erhalten.</translation>
    </message>
    <message>
        <source>The edits were not recovered. Until the next time they are kept as “%1”.</source>
        <translation>Die Änderungen wurden nicht übernommen. Bis zum nächsten Mal liegen sie in „%1“.</translation>
    </message>
    <message>
        <source>It is in use on “%1”. If you open it read-only, you can save your edits under another name. If you take it over, both windows can save, and each is warned when the other one did.</source>
        <translation>Es wird auf „%1“ benutzt. Zum Lesen geöffnet, lassen sich Ihre Änderungen unter einem anderen Namen speichern. Übernommen, können beide Fenster speichern, und jedes wird gewarnt, wenn es das andere getan hat.</translation>
    </message>
    <message>
        <source>It was not saved.</source>
        <translation>Es wurde nicht gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>Open what can be read (%Ln article(s))</source>
        <translation>
            <numerusform>Öffnen, was lesbar ist (%Ln Artikel)</numerusform>
            <numerusform>Öffnen, was lesbar ist (%Ln Artikel)</numerusform>
        </translation>
    </message>
    <message>
        <source>Open without them</source>
        <translation>Ohne sie öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) were not saved. The last one was made on %1: %2</source>
        <translation>
            <numerusform>%Ln Änderung wurde nicht gespeichert, vom %1: %2</numerusform>
            <numerusform>%Ln Änderungen wurden nicht gespeichert. Die letzte stammt vom %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>This was open when the program ended: %1
%2</source>
        <comment>title, sentences</comment>
        <translation>Dies war offen, als das Programm endete: %1
%2</translation>
    </message>
</context>
<context>
    <name>cp::ui::FileTasks</name>
    <message>
        <source>Workspaces (%1)</source>
        <translation>Arbeitsbereiche (%1)</translation>
    </message>
    <message>
        <source>Open a workspace or articles</source>
        <translation>Arbeitsbereich oder Artikel öffnen</translation>
    </message>
    <message>
        <source>Add an article</source>
        <translation>Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Choose an article</source>
        <translation>Artikel wählen</translation>
    </message>
    <message>
        <source>Paste the text of an article</source>
        <translation>Text eines Artikels einfügen</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>There is no free place for “%1”. Nothing was changed. Read these articles first, then add it to the map.</source>
        <translation>Für „%1“ ist kein Platz frei. Es wurde nichts geändert. Lesen Sie erst diese Artikel und fügen Sie ihn dann der Karte hinzu.</translation>
    </message>
    <message>
        <source>Reading was stopped. Nothing was kept; the articles are still in their places.</source>
        <translation>Das Lesen wurde abgebrochen. Es wurde nichts behalten; die Artikel sind noch an ihrem Platz.</translation>
    </message>
    <message numerus="yes">
        <source>Linking was stopped. The %Ln link(s) found so far are kept as proposals.</source>
        <translation>
            <numerusform>Das Verknüpfen wurde abgebrochen. Die %Ln bisher gefundene Verknüpfung bleibt als Vorschlag.</numerusform>
            <numerusform>Das Verknüpfen wurde abgebrochen. Die %Ln bisher gefundenen Verknüpfungen bleiben als Vorschläge.</numerusform>
        </translation>
    </message>
    <message>
        <source>No claims found in these articles. The texts are shown as they are. Check that they are articles in English.</source>
        <translation>In diesen Artikeln fanden sich keine Behauptungen. Die Texte werden gezeigt, wie sie sind. Prüfen Sie, ob es Artikel auf Englisch sind.</translation>
    </message>
    <message>
        <source>One article is open. Add a second one to see where they agree and where they clash.</source>
        <translation>Ein Artikel ist offen. Fügen Sie einen zweiten hinzu, um zu sehen, wo beide übereinstimmen und wo sie sich widersprechen.</translation>
    </message>
    <message>
        <source>Add an article…</source>
        <translation>Artikel hinzufügen …</translation>
    </message>
    <message numerus="yes">
        <source>A map holds at most %Ln article(s). “%1” was not added; the map is unchanged. Start a new comparison for it.</source>
        <translation>
            <numerusform>Eine Karte fasst höchstens %Ln Artikel. „%1“ wurde nicht hinzugefügt; die Karte ist unverändert. Beginnen Sie dafür einen neuen Vergleich.</numerusform>
            <numerusform>Eine Karte fasst höchstens %Ln Artikel. „%1“ wurde nicht hinzugefügt; die Karte ist unverändert. Beginnen Sie dafür einen neuen Vergleich.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading was stopped. The articles that were read are in the map.</source>
        <translation>Das Lesen wurde abgebrochen. Die gelesenen Artikel stehen in der Karte.</translation>
    </message>
    <message>
        <source>Save the workspace</source>
        <translation>Arbeitsbereich speichern</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Erneut speichern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>“%1” was chosen twice. It is added once.</source>
        <translation>„%1“ wurde zweimal gewählt. Es wird einmal hinzugefügt.</translation>
    </message>
    <message>
        <source>“%1” is in the map already, as article %2. It was not added again.</source>
        <translation>„%1“ ist schon in der Karte, als Artikel %2. Es wurde nicht noch einmal hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>No link between these articles is at least %L1 % sure; %Ln weaker one(s) were found.</source>
        <translation>
            <numerusform>Keine Verknüpfung dieser Artikel ist zu mindestens %L1 % sicher; %Ln schwächere wurde gefunden.</numerusform>
            <numerusform>Keine Verknüpfung dieser Artikel ist zu mindestens %L1 % sicher; %Ln schwächere wurden gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the surest of them</source>
        <translation>Die sichersten davon zeigen</translation>
    </message>
</context>
<context>
    <name>cp::ui::FilterBar</name>
    <message>
        <source>%1  %2</source>
        <comment>letter, title</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>The filter hides every statement.</source>
        <translation>Der Filter blendet alle Aussagen aus.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s) hidden</source>
        <translation>
            <numerusform>%Ln Aussage ausgeblendet</numerusform>
            <numerusform>%Ln Aussagen ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Statements with …</source>
        <translation>Aussagen mit …</translation>
    </message>
    <message>
        <source>Show statements with this text</source>
        <translation>Aussagen mit diesem Text zeigen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Stated probability</source>
        <translation>Genannte Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Show the rest pale</source>
        <translation>Rest blass zeigen</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Close the filter</source>
        <translation>Filter schließen</translation>
    </message>
    <message>
        <source>all hidden</source>
        <comment>statements</comment>
        <translation>alle verborgen</translation>
    </message>
    <message>
        <source>%L1 hidden</source>
        <comment>statements</comment>
        <translation>%L1 verborgen</translation>
    </message>
    <message>
        <source>★ Starred</source>
        <translation>★ Mit Stern</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Nur: %1</translation>
    </message>
    <message>
        <source>Not shown: %1</source>
        <translation>Nicht gezeigt: %1</translation>
    </message>
</context>
<context>
    <name>cp::ui::FindBar</name>
    <message numerus="yes">
        <source>%Ln place(s), Enter goes there</source>
        <translation>
            <numerusform>%Ln Fundstelle, die Eingabetaste führt hin</numerusform>
            <numerusform>%Ln Fundstellen, die Eingabetaste führt hin</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Text, in a statement</source>
        <translation>Text, in einer Aussage</translation>
    </message>
    <message>
        <source>Text, in no statement</source>
        <translation>Text, in keiner Aussage</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>letter of the article, kind of place</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Find in map and texts</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Find in statements, notes and texts</source>
        <translation>In Aussagen, Notizen und Texten suchen</translation>
    </message>
    <message>
        <source>Note on a link</source>
        <translation>Notiz zu einer Verknüpfung</translation>
    </message>
    <message>
        <source>“%1” occurs in no statement, note or text. Try fewer letters.</source>
        <translation>„%1“ steht in keiner Aussage, keiner Notiz und keinem Text. Versuchen Sie weniger Buchstaben.</translation>
    </message>
    <message>
        <source>Note on a relation</source>
        <translation>Notiz zu einer Beziehung</translation>
    </message>
</context>
<context>
    <name>cp::ui::FindDesk</name>
    <message>
        <source>Type what you want to do</source>
        <translation>Geben Sie ein, was Sie tun möchten</translation>
    </message>
    <message>
        <source>No command that can be used now has all these words. Try fewer.</source>
        <translation>Kein Befehl, der jetzt möglich ist, enthält alle diese Wörter. Versuchen Sie weniger.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>menu, what it does</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>cp::ui::FocusBar</name>
    <message>
        <source>Steps around</source>
        <translation>Schritte ringsum</translation>
    </message>
    <message>
        <source>How far from the statements in focus others are shown in full</source>
        <translation>Wie weit von den Aussagen im Fokus andere voll gezeigt werden</translation>
    </message>
    <message>
        <source>Hide the rest</source>
        <translation>Rest ausblenden</translation>
    </message>
</context>
<context>
    <name>cp::ui::FormatSheet</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>What formats keep</source>
        <translation>Was Formate behalten</translation>
    </message>
    <message>
        <source>yes: other programs see it. own: only Counterpoint reads it back from the file. bent: it is written as something similar. –: left out. Pictures and reports are for people; nothing reads them back.</source>
        <translation>ja: andere Programme sehen es. eigen: nur Counterpoint liest es aus der Datei zurück. abgewandelt: es wird etwas Ähnliches daraus. –: fällt weg. Bilder und Berichte sind für Menschen; nichts liest sie zurück.</translation>
    </message>
</context>
<context>
    <name>cp::ui::HintCard</name>
    <message>
        <source>Hint %1 of %2</source>
        <translation>Hinweis %1 von %2</translation>
    </message>
    <message>
        <source>No more hints</source>
        <translation>Keine Hinweise mehr</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>cp::ui::HintsDesk</name>
    <message>
        <source>This is the map: main claims stand on top, what speaks for them below. Click a box or a link to see its words in the texts. The wheel moves the map, with Ctrl it zooms; dragging on the background selects.</source>
        <translation>Das ist die Karte: Hauptbehauptungen stehen oben, was für sie spricht darunter. Ein Klick auf einen Kasten oder eine Verknüpfung zeigt die Wörter in den Texten. Das Rad bewegt die Karte, mit Strg vergrößert es; Ziehen über den Grund wählt aus.</translation>
    </message>
    <message>
        <source>Every statement is underlined in its text. Found one that is missing? Select its words and press %1 for a claim, %2 for a premise, %3 for a condition.</source>
        <translation>Jede Aussage ist in ihrem Text unterstrichen. Fehlt eine? Markieren Sie ihre Wörter und drücken Sie %1 für eine Behauptung, %2 für eine Prämisse, %3 für eine Bedingung.</translation>
    </message>
    <message>
        <source>Everything is a proposal until you decide. %1 goes to the next one, %2 accepts it, %3 dismisses it with a reason.</source>
        <translation>Alles ist ein Vorschlag, bis Sie entscheiden. %1 geht zum nächsten, %2 nimmt ihn an, %3 verwirft ihn mit einem Grund.</translation>
    </message>
    <message>
        <source>Links, outline, charts and the history of your edits are kept down here. Click a tab to open it, and again to fold it.</source>
        <translation>Verknüpfungen, Gliederung, Diagramme und der Verlauf Ihrer Änderungen liegen hier unten. Ein Klick auf einen Reiter öffnet ihn, ein zweiter klappt ihn zu.</translation>
    </message>
    <message>
        <source>%1 finds words everywhere, %2 runs any command by its name, %3 lists all keys.</source>
        <translation>%1 findet Wörter überall, %2 führt jeden Befehl nach seinem Namen aus, %3 zeigt alle Tasten.</translation>
    </message>
</context>
<context>
    <name>cp::ui::Inspector</name>
    <message>
        <source>Select a statement, a relation or a link to see where it comes from.</source>
        <translation>Wählen Sie eine Aussage, eine Beziehung oder eine Verknüpfung, um zu sehen, woher sie kommt.</translation>
    </message>
</context>
<context>
    <name>cp::ui::JudgementBox</name>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>Zu überprüfen</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Überprüft</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Umstritten</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht bewertet</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
</context>
<context>
    <name>cp::ui::LinkPage</name>
    <message>
        <source>Edit a note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Near miss</source>
        <translation>Beinahe-Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln Paar</numerusform>
            <numerusform>%Ln Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Aligned words</source>
        <translation>Einander zugeordnete Wörter</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Beide Seiten</translation>
    </message>
    <message>
        <source>Change the kind of a link</source>
        <translation>Art einer Verknüpfung ändern</translation>
    </message>
    <message>
        <source>Remove a link</source>
        <translation>Verknüpfung entfernen</translation>
    </message>
    <message>
        <source>Turn a near miss into a link</source>
        <translation>Beinahe-Treffer als Verknüpfung werten</translation>
    </message>
    <message>
        <source>Dismissed: %1</source>
        <comment>reason</comment>
        <translation>Verworfen: %1</translation>
    </message>
    <message>
        <source>It is a link after all</source>
        <translation>Doch eine Verknüpfung</translation>
    </message>
    <message>
        <source>Near miss, because…</source>
        <translation>Beinahe-Treffer, weil …</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>Verknüpfung entfernen</translation>
    </message>
    <message>
        <source>%1 sure</source>
        <comment>per cent</comment>
        <translation>%1 sicher</translation>
    </message>
</context>
<context>
    <name>cp::ui::LinksModel</name>
    <message>
        <source>≈ Near miss</source>
        <translation>≈ Beinahe-Treffer</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sign, kind of link</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Statement in the first article</source>
        <translation>Aussage im ersten Artikel</translation>
    </message>
    <message>
        <source>Statement in the second article</source>
        <translation>Aussage im zweiten Artikel</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Near miss</source>
        <translation>Beinahe-Treffer</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <comment>heading of a group, number of links</comment>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
</context>
<context>
    <name>cp::ui::LinksTable</name>
    <message numerus="yes">
        <source>Show near misses (%Ln)</source>
        <translation>
            <numerusform>Beinahe-Treffer zeigen (%Ln)</numerusform>
            <numerusform>Beinahe-Treffer zeigen (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln Verknüpfung</numerusform>
            <numerusform>%Ln Verknüpfungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln near miss(es) are hidden.</source>
        <translation>
            <numerusform>%Ln Beinahe-Treffer ist ausgeblendet.</numerusform>
            <numerusform>%Ln Beinahe-Treffer sind ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Nicht gruppiert</translation>
    </message>
    <message>
        <source>By reason</source>
        <translation>Nach Grund</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message numerus="yes">
        <source>No link has these words. Clear the filter to see all %Ln.</source>
        <translation>
            <numerusform>Keine Verknüpfung enthält diese Wörter. Leeren Sie den Filter, um die %Ln zu sehen.</numerusform>
            <numerusform>Keine Verknüpfung enthält diese Wörter. Leeren Sie den Filter, um alle %Ln zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln link(s)</source>
        <translation>
            <numerusform>%L1 von %Ln Verknüpfung</numerusform>
            <numerusform>%L1 von %Ln Verknüpfungen</numerusform>
        </translation>
    </message>
    <message>
        <source>At least %L1 % sure</source>
        <translation>Mindestens %L1 % sicher</translation>
    </message>
    <message>
        <source>Proposed links that are less sure are hidden here and on the map. Move to the left to see more.</source>
        <translation>Weniger sichere Vorschläge sind hier und auf der Karte ausgeblendet. Nach links ziehen zeigt mehr.</translation>
    </message>
    <message>
        <source>Least certainty of proposed links</source>
        <translation>Mindestsicherheit vorgeschlagener Verknüpfungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln weaker</source>
        <translation>
            <numerusform>%Ln schwächere</numerusform>
            <numerusform>%Ln schwächere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No proposed link is that sure. Move the slider to the left to see %Ln weaker one(s).</source>
        <translation>
            <numerusform>Keine vorgeschlagene Verknüpfung ist so sicher. Den Regler nach links ziehen zeigt %Ln schwächere.</numerusform>
            <numerusform>Keine vorgeschlagene Verknüpfung ist so sicher. Den Regler nach links ziehen zeigt %Ln schwächere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation>Verknüpfung hinzufügen</translation>
    </message>
    <message>
        <source>Link two statements: the two that are selected, or ones that you choose</source>
        <translation>Zwei Aussagen verknüpfen: die zwei gewählten oder solche, die Sie aussuchen</translation>
    </message>
    <message>
        <source>One article is open. Links need a second one: add it from the File menu, or drop its file here.</source>
        <translation>Ein Artikel ist offen. Verknüpfungen brauchen einen zweiten: Fügen Sie ihn über das Menü Datei hinzu oder ziehen Sie seine Datei hierher.</translation>
    </message>
    <message numerus="yes">
        <source>No links between these articles: %Ln statement(s) were compared and none match or contradict. “Add a link” joins two of your choice.</source>
        <translation>
            <numerusform>Keine Verknüpfungen zwischen diesen Artikeln: %Ln Aussage wurde verglichen, nichts stimmt überein oder widerspricht sich. „Verknüpfung hinzufügen“ verbindet zwei Ihrer Wahl.</numerusform>
            <numerusform>Keine Verknüpfungen zwischen diesen Artikeln: %Ln Aussagen wurden verglichen, nichts stimmt überein oder widerspricht sich. „Verknüpfung hinzufügen“ verbindet zwei Ihrer Wahl.</numerusform>
        </translation>
    </message>
    <message>
        <source>No near miss</source>
        <translation>Kein Beinahe-Treffer</translation>
    </message>
    <message>
        <source>Near miss, because…</source>
        <translation>Beinahe-Treffer, weil …</translation>
    </message>
</context>
<context>
    <name>cp::ui::MainWindow</name>
    <message>
        <source>Saved at %1</source>
        <translation>Gespeichert um %1</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>%1[*] – Counterpoint</source>
        <comment>name of the workspace</comment>
        <translation>%1[*] – Counterpoint</translation>
    </message>
    <message>
        <source>Counterpoint</source>
        <translation>Counterpoint</translation>
    </message>
    <message>
        <source>Edits not saved yet</source>
        <translation>Änderungen noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Ready · reads English</source>
        <translation>Bereit · liest Englisch</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>%Ln Aussage</numerusform>
            <numerusform>%Ln Aussagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s)</source>
        <translation>
            <numerusform>%Ln Beziehung</numerusform>
            <numerusform>%Ln Beziehungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln Verknüpfung</numerusform>
            <numerusform>%Ln Verknüpfungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to review</source>
        <translation>
            <numerusform>%Ln zu prüfen</numerusform>
            <numerusform>%Ln zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Argument map</source>
        <translation>Argumentkarte</translation>
    </message>
    <message>
        <source>Review (%L1)</source>
        <translation>Prüfung (%L1)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Every edit since the workspace was opened</source>
        <translation>Alle Änderungen seit dem Öffnen des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>As it was opened · every edit is listed below; choose a line to go back or forward to it</source>
        <translation>Stand beim Öffnen · darunter steht jede Änderung; wählen Sie eine Zeile, um dorthin zurück oder vor zu gehen</translation>
    </message>
    <message>
        <source>%L1 hidden by the filter</source>
        <translation>%L1 durch den Filter verborgen</translation>
    </message>
</context>
<context>
    <name>cp::ui::MapCanvas</name>
    <message numerus="yes">
        <source>%n link(s) to what is out of view. Click to go there.</source>
        <translation>
            <numerusform>%n Verknüpfung zu etwas außerhalb der Ansicht. Klicken, um hinzugehen.</numerusform>
            <numerusform>%n Verknüpfungen zu etwas außerhalb der Ansicht. Klicken, um hinzugehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stands under %Ln statement(s) that the filter hides.</source>
        <translation>
            <numerusform>Steht unter %Ln Aussage, die der Filter ausblendet.</numerusform>
            <numerusform>Steht unter %Ln Aussagen, die der Filter ausblendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leads over %Ln statement(s) that the filter hides.</source>
        <translation>
            <numerusform>Führt über %Ln Aussage hinweg, die der Filter ausblendet.</numerusform>
            <numerusform>Führt über %Ln Aussagen hinweg, die der Filter ausblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stands for a relation that the filter hides.</source>
        <translation>Steht für eine Beziehung, die der Filter ausblendet.</translation>
    </message>
</context>
<context>
    <name>cp::ui::MapDesk</name>
    <message>
        <source>Which statement does it support?</source>
        <translation>Welche Aussage wird gestützt?</translation>
    </message>
    <message>
        <source>Which statement does it attack?</source>
        <translation>Welche Aussage wird angegriffen?</translation>
    </message>
    <message>
        <source>Which statement hinges on it?</source>
        <translation>Welche Aussage hängt davon ab?</translation>
    </message>
    <message>
        <source>Which statement says the same?</source>
        <translation>Welche Aussage besagt dasselbe?</translation>
    </message>
    <message>
        <source>Which statement does it contradict?</source>
        <translation>Welcher Aussage widerspricht sie?</translation>
    </message>
    <message>
        <source>Which statement belongs to it?</source>
        <translation>Welche Aussage gehört dazu?</translation>
    </message>
    <message>
        <source>Where does the relation lead instead?</source>
        <translation>Wohin führt die Beziehung stattdessen?</translation>
    </message>
    <message>
        <source>Redirect a relation</source>
        <translation>Beziehung umleiten</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>letter of the article, role</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No statement has all these words.</source>
        <translation>Keine Aussage enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Add a relation: %1</source>
        <comment>supports, attacks, …</comment>
        <translation>Beziehung hinzufügen: %1</translation>
    </message>
    <message>
        <source>These two are linked already. Here is the link; its kind can be changed.</source>
        <translation>Diese beiden sind schon verknüpft. Hier ist die Verknüpfung; ihre Art lässt sich ändern.</translation>
    </message>
    <message>
        <source>Add a link: %1</source>
        <comment>match, contradiction, …</comment>
        <translation>Verknüpfung hinzufügen: %1</translation>
    </message>
    <message>
        <source>Star a statement</source>
        <translation>Aussage mit Stern markieren</translation>
    </message>
    <message>
        <source>Remove a star</source>
        <translation>Stern entfernen</translation>
    </message>
    <message>
        <source>Remove a link</source>
        <translation>Verknüpfung entfernen</translation>
    </message>
    <message>
        <source>Remove a relation</source>
        <translation>Beziehung entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln statement(s)</source>
        <translation>
            <numerusform>%Ln Aussage entfernen</numerusform>
            <numerusform>%Ln Aussagen entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>This relation is on the map already. Here it is; its kind can be changed.</source>
        <translation>Diese Beziehung steht schon auf der Karte. Hier ist sie; ihre Art lässt sich ändern.</translation>
    </message>
    <message>
        <source>Change the kind of a link</source>
        <translation>Art einer Verknüpfung ändern</translation>
    </message>
    <message>
        <source>Which statement is to be linked?</source>
        <translation>Welche Aussage soll verknüpft werden?</translation>
    </message>
    <message>
        <source>Which condition does it hinge on?</source>
        <translation>Von welcher Bedingung hängt sie ab?</translation>
    </message>
    <message>
        <source>Which statement is it linked to instead?</source>
        <translation>Mit welcher Aussage ist sie stattdessen verknüpft?</translation>
    </message>
    <message>
        <source>These two are linked already. Nothing was changed.</source>
        <translation>Diese beiden sind schon verknüpft. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Redirect a link</source>
        <translation>Verknüpfung umleiten</translation>
    </message>
    <message>
        <source>Turn a near miss into a link</source>
        <translation>Beinahe-Treffer als Verknüpfung werten</translation>
    </message>
</context>
<context>
    <name>cp::ui::MarksEditor</name>
    <message>
        <source>Star a statement</source>
        <translation>Aussage mit Stern markieren</translation>
    </message>
    <message>
        <source>Remove a star</source>
        <translation>Stern entfernen</translation>
    </message>
    <message>
        <source>Tag a statement</source>
        <translation>Aussage mit Schlagwörtern versehen</translation>
    </message>
    <message>
        <source>Change a status</source>
        <translation>Status ändern</translation>
    </message>
    <message>
        <source>Rate the evidence</source>
        <translation>Belege bewerten</translation>
    </message>
    <message>
        <source>Set a source</source>
        <translation>Quelle angeben</translation>
    </message>
    <message>
        <source>Set the date of a source</source>
        <translation>Quelle datieren</translation>
    </message>
    <message>
        <source>★ Starred</source>
        <translation>★ Mit Stern</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tags, with commas</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Address or title</source>
        <translation>Adresse oder Titel</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>2034-05-01</source>
        <translation>2034-05-01</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Open the page of the source in the browser</source>
        <translation>Die Seite der Quelle im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>cp::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>cp::ui::NodeEditor</name>
    <message>
        <source>Wording of the statement</source>
        <translation>Wortlaut der Aussage</translation>
    </message>
</context>
<context>
    <name>cp::ui::NoteField</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Show the note with its Markdown rendered</source>
        <translation>Notiz als formatiertes Markdown zeigen</translation>
    </message>
</context>
<context>
    <name>cp::ui::OrderDesk</name>
    <message>
        <source>Align the articles</source>
        <translation>Artikel ausrichten</translation>
    </message>
    <message>
        <source>The articles are aligned as well as they can be. Nothing was changed.</source>
        <translation>Die Artikel sind so gut ausgerichtet, wie es geht. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Reduce crossings</source>
        <translation>Kreuzungen verringern</translation>
    </message>
    <message>
        <source>No order with fewer crossings was found. Nothing was changed.</source>
        <translation>Es wurde keine Ordnung mit weniger Kreuzungen gefunden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Order as in the texts</source>
        <translation>Wie in den Texten ordnen</translation>
    </message>
</context>
<context>
    <name>cp::ui::OutlineDelegate</name>
    <message>
        <source>Note · Enter starts a new line, Ctrl+Enter finishes</source>
        <translation>Notiz · Eingabe beginnt eine Zeile, Strg+Eingabe schließt ab</translation>
    </message>
</context>
<context>
    <name>cp::ui::OutlineModel</name>
    <message>
        <source>%1  %2</source>
        <comment>letter, title of an article</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Vertreten von</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Reword a statement</source>
        <translation>Aussage umformulieren</translation>
    </message>
    <message>
        <source>Change a role</source>
        <translation>Rolle ändern</translation>
    </message>
    <message>
        <source>Change the kind of a relation</source>
        <translation>Art einer Beziehung ändern</translation>
    </message>
    <message>
        <source>Change a probability</source>
        <translation>Wahrscheinlichkeit ändern</translation>
    </message>
    <message>
        <source>Change the holder</source>
        <translation>Urheber ändern</translation>
    </message>
    <message>
        <source>Tag a statement</source>
        <translation>Aussage mit Schlagwörtern versehen</translation>
    </message>
    <message>
        <source>Edit a note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Move a statement in the outline</source>
        <translation>Aussage in der Gliederung verschieben</translation>
    </message>
    <message>
        <source>%1: </source>
        <comment>relation before a statement</comment>
        <translation>%1: </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln statement(s) in the outline</source>
        <translation>
            <numerusform>%Ln Aussage in der Gliederung verschieben</numerusform>
            <numerusform>%Ln Aussagen in der Gliederung verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>sign of a link, letter of the other article, its statement</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>Remove a probability</source>
        <translation>Wahrscheinlichkeit entfernen</translation>
    </message>
    <message>
        <source>Add a probability</source>
        <translation>Wahrscheinlichkeit hinzufügen</translation>
    </message>
    <message>
        <source>Write a statement</source>
        <translation>Aussage schreiben</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>range, phrase in quotation marks</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>the step from “%1”</source>
        <comment>a statement</comment>
        <translation>den Schritt von „%1“</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>relation, statement</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Negated</source>
        <translation>Verneint</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Mark as denying</source>
        <translation>Als verneinend markieren</translation>
    </message>
    <message>
        <source>Mark as affirming</source>
        <translation>Als bejahend markieren</translation>
    </message>
    <message>
        <source>Star a statement</source>
        <translation>Aussage mit Stern markieren</translation>
    </message>
    <message>
        <source>Remove a star</source>
        <translation>Stern entfernen</translation>
    </message>
    <message>
        <source>Change a status</source>
        <translation>Status ändern</translation>
    </message>
    <message>
        <source>Rate the evidence</source>
        <translation>Belege bewerten</translation>
    </message>
    <message>
        <source>Set a source</source>
        <translation>Quelle angeben</translation>
    </message>
    <message>
        <source>Set the date of a source</source>
        <translation>Quelle datieren</translation>
    </message>
    <message>
        <source>Accept a statement</source>
        <translation>Aussage annehmen</translation>
    </message>
    <message>
        <source>Dismiss a statement</source>
        <translation>Aussage verwerfen</translation>
    </message>
    <message>
        <source>Restore a statement</source>
        <translation>Aussage wiederherstellen</translation>
    </message>
    <message>
        <source>Other relations</source>
        <translation>Weitere Beziehungen</translation>
    </message>
</context>
<context>
    <name>cp::ui::OutlinePane</name>
    <message>
        <source>Open all</source>
        <translation>Alle öffnen</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alle einklappen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>There are no statements. Read an article, or select words in a text and press C to make them a claim.</source>
        <translation>Es gibt keine Aussagen. Lesen Sie einen Artikel, oder wählen Sie Wörter in einem Text und drücken Sie C, um sie zur Behauptung zu machen.</translation>
    </message>
    <message>
        <source>Outline of the map</source>
        <translation>Gliederung der Karte</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>F2 edits a cell · Ins writes a statement beside, Shift+Ins below · Alt and an arrow key move it</source>
        <translation>F2 ändert eine Zelle · Einfg schreibt eine Aussage daneben, Umschalt+Einfg darunter · Alt und eine Pfeiltaste bewegen sie</translation>
    </message>
</context>
<context>
    <name>cp::ui::Panels</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Inspector and review</source>
        <translation>Inspektor und Prüfung</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Links (%L1)</source>
        <translation>Verknüpfungen (%L1)</translation>
    </message>
</context>
<context>
    <name>cp::ui::ProgressStrip</name>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>step of a running job</comment>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>cp::ui::ReaderPane</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Text of article %1</source>
        <translation>Text von Artikel %1</translation>
    </message>
    <message>
        <source>read to the end</source>
        <translation>zu Ende gelesen</translation>
    </message>
    <message>
        <source>%1 % read</source>
        <translation>%1 % gelesen</translation>
    </message>
    <message>
        <source>About this article: details, reading it again, removing it</source>
        <translation>Zu diesem Artikel: Angaben, neu lesen, entfernen</translation>
    </message>
    <message>
        <source>Menu of article %1</source>
        <translation>Menü von Artikel %1</translation>
    </message>
</context>
<context>
    <name>cp::ui::ReasonPopup</name>
    <message>
        <source>0  Own words, then Enter</source>
        <translation>0  Eigene Worte, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Enter gives no reason, Esc keeps it.</source>
        <translation>Eingabetaste: ohne Grund verwerfen. Esc: nicht verwerfen.</translation>
    </message>
    <message>
        <source>Esc changes nothing.</source>
        <translation>Esc ändert nichts.</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>digit key, reason</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Enter takes your words, Esc keeps it.</source>
        <translation>Eingabe übernimmt Ihre Worte, Esc behält es bei.</translation>
    </message>
    <message>
        <source>0  Own words, then Enter and a number</source>
        <translation>0  Eigene Worte, dann Eingabetaste und eine Zahl</translation>
    </message>
    <message>
        <source>A number says what your words explain.</source>
        <translation>Eine Zahl sagt, was Ihre Worte erklären.</translation>
    </message>
</context>
<context>
    <name>cp::ui::RelationPage</name>
    <message>
        <source>Change the kind of a relation</source>
        <translation>Art einer Beziehung ändern</translation>
    </message>
    <message>
        <source>Remove a relation</source>
        <translation>Beziehung entfernen</translation>
    </message>
    <message>
        <source>Relation: %1</source>
        <comment>supports, attacks, …</comment>
        <translation>Beziehung: %1</translation>
    </message>
    <message>
        <source>Shown by %1 in the text.</source>
        <comment>cue word in quotation marks</comment>
        <translation>Im Text an %1 zu erkennen.</translation>
    </message>
    <message>
        <source>No word in the text shows it.</source>
        <translation>Kein Wort im Text zeigt sie an.</translation>
    </message>
    <message>
        <source>↓ %1</source>
        <comment>supports, attacks, …</comment>
        <translation>↓ %1</translation>
    </message>
    <message>
        <source>the step from this statement:</source>
        <translation>den Schritt von dieser Aussage:</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What it joins</source>
        <translation>Was sie verbindet</translation>
    </message>
    <message>
        <source>Remove the relation</source>
        <translation>Beziehung entfernen</translation>
    </message>
    <message>
        <source>Edit a note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
</context>
<context>
    <name>cp::ui::RelationsList</name>
    <message>
        <source>%1…</source>
        <comment>kind of relation</comment>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Link: %1…</source>
        <comment>kind of link</comment>
        <translation>Verknüpfung: %1 …</translation>
    </message>
    <message>
        <source>condition (%1) of: %2</source>
        <comment>kind, other statement</comment>
        <translation>Bedingung (%1) für: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>relation, other statement</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>hinges on (%1): %2</source>
        <comment>kind, other statement</comment>
        <translation>hängt ab (%1) von: %2</translation>
    </message>
    <message>
        <source>%1 this: %2</source>
        <comment>relation, other statement</comment>
        <translation>%1 dies: %2</translation>
    </message>
    <message>
        <source>≈ near miss</source>
        <translation>≈ Beinahe-Treffer</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sign, kind of link</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Change the kind of a relation</source>
        <translation>Art einer Beziehung ändern</translation>
    </message>
    <message>
        <source>Change the kind of a link</source>
        <translation>Art einer Verknüpfung ändern</translation>
    </message>
    <message>
        <source>Remove a relation</source>
        <translation>Beziehung entfernen</translation>
    </message>
    <message>
        <source>Remove a link</source>
        <translation>Verknüpfung entfernen</translation>
    </message>
    <message>
        <source>Relations and links</source>
        <translation>Beziehungen und Verknüpfungen</translation>
    </message>
    <message>
        <source>Nothing is connected to this statement. “Add” connects it to another.</source>
        <translation>Mit dieser Aussage ist nichts verbunden. „Hinzufügen“ verbindet sie mit einer anderen.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Hingehen</translation>
    </message>
    <message>
        <source>Select the statement at the other end</source>
        <translation>Die Aussage am anderen Ende auswählen</translation>
    </message>
    <message>
        <source>Elsewhere…</source>
        <translation>Umleiten …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>hinges on…</source>
        <translation>hängt ab von …</translation>
    </message>
    <message>
        <source>Redirect the relation or link to another statement</source>
        <translation>Die Beziehung oder Verknüpfung zu einer anderen Aussage umleiten</translation>
    </message>
</context>
<context>
    <name>cp::ui::ReviewCard</name>
    <message>
        <source>Reads as: %1</source>
        <translation>Gelesen als: %1</translation>
    </message>
    <message>
        <source>Held by %1.</source>
        <translation>Urheber: %1.</translation>
    </message>
    <message>
        <source>Says %1.</source>
        <comment>probability phrase in quotation marks</comment>
        <translation>Sagt %1.</translation>
    </message>
    <message>
        <source>↓ is a condition (%1) of</source>
        <comment>if, unless, …</comment>
        <translation>↓ ist Bedingung (%1) für</translation>
    </message>
    <message>
        <source>↓ %1</source>
        <comment>supports, attacks, …</comment>
        <translation>↓ %1</translation>
    </message>
    <message>
        <source>the step from: %1</source>
        <translation>den Schritt von: %1</translation>
    </message>
    <message>
        <source>No cue word; judged by place and words.</source>
        <translation>Kein Signalwort; nach Stelle und Wörtern beurteilt.</translation>
    </message>
    <message>
        <source>%1 sure</source>
        <comment>per cent</comment>
        <translation>%1 sicher</translation>
    </message>
</context>
<context>
    <name>cp::ui::ReviewDesk</name>
    <message>
        <source>Mark a near miss</source>
        <translation>Beinahe-Treffer markieren</translation>
    </message>
    <message>
        <source>Accept a statement</source>
        <translation>Aussage annehmen</translation>
    </message>
    <message>
        <source>Accept a relation</source>
        <translation>Beziehung annehmen</translation>
    </message>
    <message>
        <source>Accept a link</source>
        <translation>Verknüpfung annehmen</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln statement(s)</source>
        <translation>
            <numerusform>%Ln Aussage annehmen</numerusform>
            <numerusform>%Ln Aussagen annehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss because</source>
        <translation>Grund für das Verwerfen</translation>
    </message>
    <message>
        <source>Not a match because of</source>
        <translation>Keine Übereinstimmung, Grund</translation>
    </message>
    <message>
        <source>Not a contradiction because of</source>
        <translation>Kein Widerspruch, Grund</translation>
    </message>
    <message>
        <source>Dismiss a statement</source>
        <translation>Aussage verwerfen</translation>
    </message>
    <message>
        <source>Dismiss a relation</source>
        <translation>Beziehung verwerfen</translation>
    </message>
    <message>
        <source>Dismiss a link</source>
        <translation>Verknüpfung verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Dismiss %Ln statement(s)</source>
        <translation>
            <numerusform>%Ln Aussage verwerfen</numerusform>
            <numerusform>%Ln Aussagen verwerfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore for review</source>
        <translation>Zur Prüfung wiederherstellen</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln proposal(s)</source>
        <translation>
            <numerusform>%Ln Vorschlag annehmen</numerusform>
            <numerusform>%Ln Vorschläge annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposal(s) accepted.</source>
        <translation>
            <numerusform>%Ln Vorschlag angenommen.</numerusform>
            <numerusform>%Ln Vorschläge angenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only a link between two articles can be a near miss. Choose a link first.</source>
        <translation>Nur eine Verknüpfung zweier Artikel kann ein Beinahe-Treffer sein. Wählen Sie zuerst eine Verknüpfung.</translation>
    </message>
</context>
<context>
    <name>cp::ui::ReviewPane</name>
    <message>
        <source>J goes to the first one, K to the last.</source>
        <translation>J führt zum ersten Punkt, K zum letzten.</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln</source>
        <translation>
            <numerusform>%Ln annehmen</numerusform>
            <numerusform>%Ln annehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was proposed yet. Open two articles, and what is read in them waits here for your decision.</source>
        <translation>Es wurde noch nichts vorgeschlagen. Öffnen Sie zwei Artikel; was darin gelesen wird, wartet hier auf Ihre Entscheidung.</translation>
    </message>
    <message>
        <source>Nothing was dismissed. What you dismiss is kept here with its reason and can be restored.</source>
        <translation>Es wurde nichts verworfen. Was Sie verwerfen, bleibt hier mit seinem Grund erhalten und lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Everything is decided. You can still change any of it in the map.</source>
        <translation>Alles ist entschieden. Sie können in der Karte weiterhin alles ändern.</translation>
    </message>
    <message>
        <source>Nothing of this kind waits for a decision.</source>
        <translation>Nichts dieser Art wartet auf eine Entscheidung.</translation>
    </message>
    <message>
        <source>All at or above</source>
        <translation>Alle ab</translation>
    </message>
    <message>
        <source> %</source>
        <comment>per cent after a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Lowest confidence that is accepted</source>
        <translation>Niedrigste Gewissheit, die angenommen wird</translation>
    </message>
    <message>
        <source>Restore the selected</source>
        <translation>Ausgewählte wiederherstellen</translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln reviewed</source>
        <translation>
            <numerusform>%L1 von %Ln geprüft</numerusform>
            <numerusform>%L1 von %Ln geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>noch %Ln</numerusform>
            <numerusform>noch %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>All %L1</source>
        <translation>Alle %L1</translation>
    </message>
    <message>
        <source>Links %L1</source>
        <translation>Verknüpfungen %L1</translation>
    </message>
    <message>
        <source>Statements %L1</source>
        <translation>Aussagen %L1</translation>
    </message>
    <message>
        <source>Relations %L1</source>
        <translation>Beziehungen %L1</translation>
    </message>
    <message>
        <source>Dismissed %L1</source>
        <translation>Verworfen %L1</translation>
    </message>
    <message>
        <source>Dismissed, with the reason</source>
        <translation>Verworfen, mit dem Grund</translation>
    </message>
    <message>
        <source>In order of what matters</source>
        <translation>Nach Wichtigkeit</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>button, its key</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Near miss, because…</source>
        <translation>Beinahe-Treffer, weil …</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>cp::ui::Safekeeping</name>
    <message>
        <source>“%1” was taken over by another window. Your edits are kept in this window only. Save them under another name.</source>
        <translation>„%1“ wurde von einem anderen Fenster übernommen. Ihre Änderungen liegen nur noch in diesem Fenster. Speichern Sie sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>The disk of “%1” accepts no edits: it is full, read-only or gone. They are kept in the program&apos;s own folder until you save, even if the program ends.</source>
        <translation>Der Datenträger von „%1“ nimmt keine Änderungen an: Er ist voll, schreibgeschützt oder weg. Sie werden bis zum Speichern im Ordner des Programms aufbewahrt, auch wenn das Programm endet.</translation>
    </message>
</context>
<context>
    <name>cp::ui::Session</name>
    <message>
        <source>Read the words with %1</source>
        <translation>Wörter nach %1 lesen</translation>
    </message>
    <message>
        <source>Arrange in levels</source>
        <translation>In Ebenen anordnen</translation>
    </message>
    <message>
        <source>Arrange closely</source>
        <translation>Dicht anordnen</translation>
    </message>
    <message>
        <source>Arrange in columns</source>
        <translation>In Spalten anordnen</translation>
    </message>
</context>
<context>
    <name>cp::ui::SeveralPage</name>
    <message numerus="yes">
        <source>Change the role of %Ln statement(s)</source>
        <translation>
            <numerusform>Rolle von %Ln Aussage ändern</numerusform>
            <numerusform>Rolle von %Ln Aussagen ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>• %1</source>
        <comment>statement in a list</comment>
        <translation>• %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>%Ln Aussage</numerusform>
            <numerusform>%Ln Aussagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln statement(s)</source>
        <translation>
            <numerusform>%Ln Aussage verschlagworten</numerusform>
            <numerusform>%Ln Aussagen verschlagworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tags to add</source>
        <translation>Schlagwörter hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Several roles</source>
        <translation>Mehrere Rollen</translation>
    </message>
    <message>
        <source>Star several statements</source>
        <translation>Mehreren Aussagen einen Stern geben</translation>
    </message>
    <message>
        <source>Remove stars</source>
        <translation>Sterne wegnehmen</translation>
    </message>
    <message>
        <source>Change the status of several</source>
        <translation>Den Stand mehrerer ändern</translation>
    </message>
    <message>
        <source>Rate the evidence of several</source>
        <translation>Die Belege mehrerer beurteilen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>★ Starred</source>
        <translation>★ Mit Stern</translation>
    </message>
</context>
<context>
    <name>cp::ui::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Kürzel suchen</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Dieses Kürzel verwenden</translation>
    </message>
    <message>
        <source>Standard key</source>
        <translation>Standardkürzel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was er tut</translation>
    </message>
    <message>
        <source>Choose a command to change its key.</source>
        <translation>Wählen Sie einen Befehl, um sein Kürzel zu ändern.</translation>
    </message>
    <message>
        <source>“%1” has this key. If you use it here, that command loses it.</source>
        <translation>„%1“ hat dieses Kürzel. Wenn Sie es hier verwenden, verliert jener Befehl es.</translation>
    </message>
</context>
<context>
    <name>cp::ui::StartPage</name>
    <message>
        <source>%1
%2</source>
        <comment>file name, date</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Add the second article to begin, or</source>
        <translation>Fügen Sie den zweiten Artikel hinzu oder</translation>
    </message>
    <message>
        <source>Add two articles to begin.</source>
        <translation>Fügen Sie zwei Artikel hinzu, um zu beginnen.</translation>
    </message>
    <message>
        <source>Compare two articles</source>
        <translation>Zwei Artikel vergleichen</translation>
    </message>
    <message>
        <source>Drop two files. Counterpoint reads both, maps what each one claims, and shows where they agree and where they clash.</source>
        <translation>Legen Sie zwei Dateien ab. Counterpoint liest beide, zeichnet auf, was jede behauptet, und zeigt, wo sie übereinstimmen und wo sie sich widersprechen.</translation>
    </message>
    <message>
        <source>Read and link</source>
        <translation>Lesen und verknüpfen</translation>
    </message>
    <message>
        <source>map the first one alone</source>
        <translation>nur den ersten aufzeichnen</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>Letzte Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Workspaces that you save are listed here.</source>
        <translation>Hier stehen die Arbeitsbereiche, die Sie speichern.</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>Neu hier?</translation>
    </message>
    <message>
        <source>Open the sample: a barrage across the Tavrin</source>
        <translation>Beispiel öffnen: ein Sperrwerk im Tavrin</translation>
    </message>
    <message>
        <source>Two short invented articles that disagree about a tidal power station.</source>
        <translation>Zwei kurze erfundene Artikel, die über ein Gezeitenkraftwerk streiten.</translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Counterpoint has no network code.</source>
        <translation>Alles bleibt auf diesem Rechner. Counterpoint enthält keinen Netzwerkcode.</translation>
    </message>
    <message>
        <source>open a workspace or articles</source>
        <translation>Arbeitsbereich oder Artikel öffnen</translation>
    </message>
    <message>
        <source>paste text as an article</source>
        <translation>Text als Artikel einfügen</translation>
    </message>
    <message>
        <source>undo any edit</source>
        <translation>jede Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>This is the same article as %1. Choose another one.</source>
        <comment>letter of an article</comment>
        <translation>Das ist derselbe Artikel wie %1. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Add another article</source>
        <translation>Weiteren Artikel hinzufügen</translation>
    </message>
</context>
<context>
    <name>cp::ui::StatementPage</name>
    <message>
        <source>Make it a claim</source>
        <translation>Zur Behauptung machen</translation>
    </message>
    <message>
        <source>Make it a premise</source>
        <translation>Zur Prämisse machen</translation>
    </message>
    <message>
        <source>Make it a condition</source>
        <translation>Zur Bedingung machen</translation>
    </message>
    <message>
        <source>Make it context</source>
        <translation>Zum Kontext machen</translation>
    </message>
    <message>
        <source>Reword a statement</source>
        <translation>Aussage umformulieren</translation>
    </message>
    <message>
        <source>Edit a note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Make it a main claim</source>
        <translation>Zur Hauptbehauptung machen</translation>
    </message>
    <message>
        <source>Make it an ordinary claim</source>
        <translation>Zur gewöhnlichen Behauptung machen</translation>
    </message>
    <message>
        <source>Change a probability</source>
        <translation>Wahrscheinlichkeit ändern</translation>
    </message>
    <message>
        <source>Remove a probability</source>
        <translation>Wahrscheinlichkeit entfernen</translation>
    </message>
    <message>
        <source>Add a probability</source>
        <translation>Wahrscheinlichkeit hinzufügen</translation>
    </message>
    <message>
        <source>Change the holder</source>
        <translation>Urheber ändern</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>Im Artikel</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Main claim of the article</source>
        <translation>Hauptbehauptung des Artikels</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Vertreten von</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Mark as denying</source>
        <translation>Als verneinend markieren</translation>
    </message>
    <message>
        <source>Mark as affirming</source>
        <translation>Als bejahend markieren</translation>
    </message>
    <message>
        <source>Dismissed: %1</source>
        <comment>reason</comment>
        <translation>Verworfen: %1</translation>
    </message>
    <message>
        <source>Says that something is not so</source>
        <translation>Sagt, dass etwas nicht so ist</translation>
    </message>
</context>
<context>
    <name>cp::ui::TextDesk</name>
    <message>
        <source>Move an end of a statement</source>
        <translation>Grenze einer Aussage verschieben</translation>
    </message>
    <message>
        <source>Add a claim</source>
        <translation>Behauptung hinzufügen</translation>
    </message>
    <message>
        <source>Add a premise</source>
        <translation>Prämisse hinzufügen</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Change the place of a statement</source>
        <translation>Stelle einer Aussage ändern</translation>
    </message>
    <message>
        <source>To split a statement, put the cursor between its words in the text and press the key again.</source>
        <translation>Um eine Aussage zu teilen, setzen Sie die Schreibmarke im Text zwischen ihre Wörter und drücken Sie die Taste erneut.</translation>
    </message>
    <message>
        <source>Split a statement</source>
        <translation>Aussage teilen</translation>
    </message>
    <message>
        <source>Only statements of one article can be merged. Nothing was changed.</source>
        <translation>Nur Aussagen desselben Artikels lassen sich zusammenführen. Es wurde nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln statement(s)</source>
        <translation>
            <numerusform>%Ln Aussage zusammenführen</numerusform>
            <numerusform>%Ln Aussagen zusammenführen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::ViewDesk</name>
    <message>
        <source>Name of this view</source>
        <translation>Name dieser Ansicht</translation>
    </message>
    <message>
        <source>Keep the view “%1”</source>
        <translation>Ansicht „%1“ merken</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>zoom</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Which view is not needed any more?</source>
        <translation>Welche Ansicht wird nicht mehr gebraucht?</translation>
    </message>
    <message>
        <source>Which view?</source>
        <translation>Welche Ansicht?</translation>
    </message>
    <message>
        <source>No view has all these words.</source>
        <translation>Keine Ansicht enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Forget the view “%1”</source>
        <translation>Ansicht „%1“ vergessen</translation>
    </message>
    <message>
        <source>Which view gets another name?</source>
        <translation>Welche Ansicht bekommt einen anderen Namen?</translation>
    </message>
    <message>
        <source>New name of the view “%1”</source>
        <translation>Neuer Name der Ansicht „%1“</translation>
    </message>
    <message>
        <source>Rename the view “%1”</source>
        <translation>Ansicht „%1“ umbenennen</translation>
    </message>
</context>
<context>
    <name>cp::ui::WindowBars</name>
    <message>
        <source>%1 %</source>
        <comment>zoom</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation>&amp;Verknüpfungen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>How words such as “likely” are turned into numbers</source>
        <translation>Wie Wörter wie „likely“ in Zahlen übersetzt werden</translation>
    </message>
    <message>
        <source>Scale of probability words</source>
        <translation>Skala der Wahrscheinlichkeitswörter</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Write the map as a picture or as data</source>
        <translation>Karte als Bild oder als Daten schreiben</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>A&amp;rtikel</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Weitere Werkzeuge</translation>
    </message>
    <message>
        <source>Arran&amp;gement</source>
        <translation>A&amp;nordnung</translation>
    </message>
</context>
</TS>

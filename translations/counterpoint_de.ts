<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Actions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tip, key</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Analysis</name>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linking</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImageText</name>
    <message>
        <source>Argument map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture %1 pixels wide would need more than 512 MB. Nothing was written. Choose at most %2 pixels, or SVG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for the picture. Nothing was written. Choose a smaller width, or SVG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be written: %1. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write “%1”: %2. An older file of that name is unchanged. Choose another place or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>“%1” is no text file, so there is nothing to read. Nothing was changed. Choose a txt, md, html or pdf file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is empty, so there is nothing to read. Nothing was changed. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JsonLines</name>
    <message>
        <source>The line was skipped: it is no JSON object (%1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LegendText</name>
    <message>
        <source>claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>premise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undercuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hangs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elaborates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contradict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>near miss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapJson</name>
    <message>
        <source>“%1” is no sound map: %2. Nothing was opened or changed. Correct the file or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is larger than 64 MB. Nothing was opened or changed. Split it into parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no JSON (%2, at byte %3). Nothing was opened or changed. Choose a map file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its “format” is not “counterpoint-map”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was made by a newer Counterpoint. It was not opened or changed. Update the program to read it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <source>Could not write “%1”: %2. An older file of that name is unchanged. Choose another place or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without saving, your edits since the last save are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SceneText</name>
    <message>
        <source>if %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unless %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only if %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>even if %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depends on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Main claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undercuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>condition of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elaborates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>even if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hearsay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>negation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>antonym</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paraphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>someone else&apos;s view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>one percentage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 %</source>
        <comment>percentages from, to</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cp</name>
    <message>
        <source>“%1” is larger than %2 MB, the most that is read at once. Nothing was changed. Split it into parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not exist. Nothing was changed. Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Nothing was changed. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is damaged and was not opened. The file was not changed. Open a backup or an export of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no Counterpoint workspace. It was not changed. Choose a *.cpw file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was made by a newer Counterpoint (format %2). It was not opened or changed. Update the program to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not save “%1”: the disk is full or broken. The file on disk is unchanged and your edits are still open. Free some space and save again, or save elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not save “%1”: %2. The file on disk is unchanged and your edits are still open. Save to another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. It was not changed. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too large for a workspace. It was not opened or changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was written but reads back differently: the disk may be broken. Your edits are still open. Save to another disk.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cp::PairJudge</name>
    <message>
        <source>%1 says “%2”, %3 says “%4”: opposites about the same matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asserts what %2 denies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gives %2, %3 gives %4 for the same quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says %2, %3 says %4 for the same event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it plainly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 says %2, %3 says %4: the intervals lie %5 points apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One makes it hang on a condition, the other says that it holds all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They speak of different times: %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of them is the view of %1, not of the author.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They hang on different conditions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cp::ReportWriter</name>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main claims only in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near misses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cp::ui</name>
    <message>
        <source>The line was skipped: it has no “text”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line was skipped: “documents” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line was skipped: it is no JSON object (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n statement(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n match(es)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n contradiction(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No claims found in “%1”. Its %n sentence(s) were read and none argues for something; the rest is unaffected. Add statements by hand in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” are the same text, so every statement matches itself. Nothing is lost; choose two different articles to compare them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cp::ui::BottomPane</name>
    <message>
        <source>Open the pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the pane</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cp::ui::ChanceChartView</name>
    <message>
        <source>≠  Linked by contradiction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>=  Linked by match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cp::ui::ChanceEditor</name>
    <message>
        <source>own numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stated probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <comment>per cent after a number</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cp::ui::ChartPane</name>
    <message>
        <source>How sure the texts are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither text says how sure it is. Phrases such as “likely” or “70 %” would appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read with %1 · %2</source>
        <comment>scale · number of statements</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::DockTitle</name>
    <message>
        <source>Close: %1</source>
        <comment>title of a dock</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cp::ui::DropPlace</name>
    <message>
        <source>Opening %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Third article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop an article here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>txt, md, html or pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this article away</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::FileTasks</name>
    <message>
        <source>“%1” cannot be read. What is open stays as it is. Check the name and its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write “%1”: %2. An older file of that name is unchanged. Choose another place or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles and workspaces (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workspace or articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the text of an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no free place for “%1”. Nothing was changed. Read these articles first, then add it to the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was stopped. Nothing was kept; the articles are still in their places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Linking was stopped. The %Ln link(s) found so far are kept as proposals.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No claims found in these articles. The texts are shown as they are. Check that they are articles in English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One article is open. Add a second one to see where they agree and where they clash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A map holds at most %Ln article(s). “%1” was not added; the map is unchanged. Start a new comparison for it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading was stopped. The articles that were read are in the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map was written to “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cp::ui::Inspector</name>
    <message>
        <source>Select a statement, a relation or a link to see where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cp::ui::LinkPage</name>
    <message>
        <source>Edit a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near miss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligned words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cp::ui::LinksModel</name>
    <message>
        <source>≈ Near miss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sign, kind of link</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement in the first article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement in the second article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cp::ui::LinksTable</name>
    <message numerus="yes">
        <source>Show near misses (%Ln)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No links between these articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::MainWindow</name>
    <message>
        <source>Saved at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept a statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss a statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] – Counterpoint</source>
        <comment>name of the workspace</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready · reads English</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to review</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links (%L1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argument map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cp::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cp::ui::ProgressStrip</name>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>step of a running job</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cp::ui::ReaderPane</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>source · length</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of article %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cp::ui::Session</name>
    <message>
        <source>Read the words with %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cp::ui::StartPage</name>
    <message>
        <source>%1
%2</source>
        <comment>file name, date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the second article to begin, or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add two articles to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop two files. Counterpoint reads both, maps what each one claims, and shows where they agree and where they clash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>map the first one alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a third article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces that you save are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample: a barrage across the Tavrin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two short invented articles that disagree about a tidal power station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays on this computer. Counterpoint has no network code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open a workspace or articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paste text as an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo any edit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cp::ui::StatementPage</name>
    <message>
        <source>Reword a statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a %1</source>
        <comment>role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a main claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it an ordinary claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>condition (%1) of: %2</source>
        <comment>kind, other statement</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>relation, other statement</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hangs on (%1): %2</source>
        <comment>kind, other statement</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 this: %2</source>
        <comment>relation, other statement</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept a statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss a statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main claim of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions and relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cp::ui::WindowBars</name>
    <message>
        <source>%1 %</source>
        <comment>zoom</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How words such as “likely” are turned into numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of probability words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the map as a picture or as data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

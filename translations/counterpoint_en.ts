<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>ImageText</name>
    <message numerus="yes">
        <source>%1. %Ln statement(s). %2.</source>
        <translation>
            <numerusform>%1. %Ln statement. %2.</numerusform>
            <numerusform>%1. %Ln statements. %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message numerus="yes">
        <source>%Ln edge(s) name something that does not exist and were left out.</source>
        <translation>
            <numerusform>%Ln edge names something that does not exist and was left out.</numerusform>
            <numerusform>%Ln edges name something that does not exist and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) from a statement to itself were left out.</source>
        <translation>
            <numerusform>%Ln edge from a statement to itself was left out.</numerusform>
            <numerusform>%Ln edges from a statement to itself were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edge(s) without a kind were taken as support.</source>
        <translation>
            <numerusform>%Ln edge without a kind was taken as support.</numerusform>
            <numerusform>%Ln edges without a kind were taken as support.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s) between documents became links.</source>
        <translation>
            <numerusform>%Ln relation between documents became a link.</numerusform>
            <numerusform>%Ln relations between documents became links.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) inside one document became relations.</source>
        <translation>
            <numerusform>%Ln link inside one document became a relation.</numerusform>
            <numerusform>%Ln links inside one document became relations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s) were not found in their text and stand without a quote.</source>
        <translation>
            <numerusform>%Ln statement was not found in its text and stands without a quote.</numerusform>
            <numerusform>%Ln statements were not found in their text and stand without a quote.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln probability value(s) are no interval in 0 to 1 and were left out.</source>
        <translation>
            <numerusform>%Ln probability value is no interval in 0 to 1 and was left out.</numerusform>
            <numerusform>%Ln probability values are no interval in 0 to 1 and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) with broken syntax were repaired.</source>
        <translation>
            <numerusform>%Ln place with broken syntax was repaired.</numerusform>
            <numerusform>%Ln places with broken syntax were repaired.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bracket(s) are never closed and were read as text, in line(s) %1.</source>
        <translation>
            <numerusform>%Ln bracket is never closed and was read as text, in line %1.</numerusform>
            <numerusform>%Ln brackets are never closed and were read as text, in lines %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) of an unknown kind are not shown; AIF gets them back.</source>
        <translation>
            <numerusform>%Ln part of an unknown kind is not shown; AIF gets it back.</numerusform>
            <numerusform>%Ln parts of an unknown kind are not shown; AIF gets them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) of a dialogue, from one speaker to the next, are not shown; AIF gets them back.</source>
        <translation>
            <numerusform>%Ln step of a dialogue, from one speaker to the next, is not shown; AIF gets it back.</numerusform>
            <numerusform>%Ln steps of a dialogue, from one speaker to the next, are not shown; AIF gets them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineText</name>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>statements on a bridge</comment>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossText</name>
    <message numerus="yes">
        <source>%Ln quote(s) with their places</source>
        <translation>
            <numerusform>%Ln quote with its place</numerusform>
            <numerusform>%Ln quotes with their places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln role(s)</source>
        <translation>
            <numerusform>%Ln role</numerusform>
            <numerusform>%Ln roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stated probability(ies)</source>
        <translation>
            <numerusform>%Ln stated probability</numerusform>
            <numerusform>%Ln stated probabilities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln holder(s)</source>
        <translation>
            <numerusform>%Ln holder</numerusform>
            <numerusform>%Ln holders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln condition(s)</source>
        <translation>
            <numerusform>%Ln condition</numerusform>
            <numerusform>%Ln conditions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of linked premises</source>
        <translation>
            <numerusform>%Ln group of linked premises</numerusform>
            <numerusform>%Ln groups of linked premises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of linked objections</source>
        <translation>
            <numerusform>%Ln group of linked objections</numerusform>
            <numerusform>%Ln groups of linked objections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s) to an inference</source>
        <translation>
            <numerusform>%Ln relation to an inference</numerusform>
            <numerusform>%Ln relations to an inference</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) between documents</source>
        <translation>
            <numerusform>%Ln link between documents</numerusform>
            <numerusform>%Ln links between documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the reasons of %Ln link(s)</source>
        <translation>
            <numerusform>the reasons of %Ln link</numerusform>
            <numerusform>the reasons of %Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln near miss(es)</source>
        <translation>
            <numerusform>%Ln near miss</numerusform>
            <numerusform>%Ln near misses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>notes and tags of %Ln statement(s)</source>
        <translation>
            <numerusform>notes and tags of %Ln statement</numerusform>
            <numerusform>notes and tags of %Ln statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) on the canvas</source>
        <translation>
            <numerusform>%Ln place on the canvas</numerusform>
            <numerusform>%Ln places on the canvas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dismissed thing(s)</source>
        <translation>
            <numerusform>%Ln dismissed thing</numerusform>
            <numerusform>%Ln dismissed things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undercut(s) become attacks.</source>
        <translation>
            <numerusform>%Ln undercut becomes an attack.</numerusform>
            <numerusform>%Ln undercuts become attacks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of linked premises become single reasons.</source>
        <translation>
            <numerusform>%Ln group of linked premises becomes single reasons.</numerusform>
            <numerusform>%Ln groups of linked premises become single reasons.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln whole text(s), with the words around statements</source>
        <translation>
            <numerusform>%Ln whole text, with the words around statements</numerusform>
            <numerusform>%Ln whole texts, with the words around statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s) between statements</source>
        <translation>
            <numerusform>%Ln relation between statements</numerusform>
            <numerusform>%Ln relations between statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln locution(s) and step(s) of a dialogue</source>
        <translation>
            <numerusform>%Ln locution or step of a dialogue</numerusform>
            <numerusform>%Ln locutions and steps of a dialogue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message numerus="yes">
        <source>%1 and %2: %n point(s) apart.</source>
        <translation>
            <numerusform>%1 and %2: %n point apart.</numerusform>
            <numerusform>%1 and %2: %n points apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) were found by the program and judged by nobody yet: they are marked as not reviewed, and may be wrong. The percentage says how sure the program is.</source>
        <translation>
            <numerusform>%n pair was found by the program and judged by nobody yet: it is marked as not reviewed, and may be wrong. The percentage says how sure the program is.</numerusform>
            <numerusform>%n pairs were found by the program and judged by nobody yet: they are marked as not reviewed, and may be wrong. The percentage says how sure the program is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SceneText</name>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>%Ln statement</numerusform>
            <numerusform>%Ln statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryText</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradiction(s)</source>
        <translation>
            <numerusform>%n contradiction</numerusform>
            <numerusform>%n contradictions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weaker proposal(s), often wrong</source>
        <translation>
            <numerusform>%n weaker proposal, often wrong</numerusform>
            <numerusform>%n weaker proposals, often wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No claims were found in “%1”: its %n sentence(s) were read and none argues for anything. Nothing was written. Leave it out, or choose another text.</source>
        <translation>
            <numerusform>No claims were found in “%1”: its %n sentence was read and argues for nothing. Nothing was written. Leave it out, or choose another text.</numerusform>
            <numerusform>No claims were found in “%1”: its %n sentences were read and none argues for anything. Nothing was written. Leave it out, or choose another text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::ArticleDesk</name>
    <message numerus="yes">
        <source>%Ln proposal(s)</source>
        <translation>
            <numerusform>%Ln proposal</numerusform>
            <numerusform>%Ln proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Article %1 has its new text. %Ln statement(s) lost their place in it; they are kept and listed.</source>
        <translation>
            <numerusform>Article %1 has its new text. %Ln statement lost its place in it; it is kept and listed.</numerusform>
            <numerusform>Article %1 has its new text. %Ln statements lost their place in it; they are kept and listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::ArticleDialog</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>%Ln sentence</numerusform>
            <numerusform>%Ln sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s) have lost their place in the text. Choose one, select its words in the text and press S.</source>
        <translation>
            <numerusform>%Ln statement has lost its place in the text. Choose it, select its words in the text and press S.</numerusform>
            <numerusform>%Ln statements have lost their place in the text. Choose one, select its words in the text and press S.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::CanvasDesk</name>
    <message numerus="yes">
        <source>Move %Ln box(es)</source>
        <translation>
            <numerusform>Move %Ln box</numerusform>
            <numerusform>Move %Ln boxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %Ln box(es)</source>
        <translation>
            <numerusform>Release %Ln box</numerusform>
            <numerusform>Release %Ln boxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lay out %Ln box(es)</source>
        <translation>
            <numerusform>Lay out %Ln box</numerusform>
            <numerusform>Lay out %Ln boxes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::ChartPane</name>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>%Ln statement</numerusform>
            <numerusform>%Ln statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::ClipDesk</name>
    <message numerus="yes">
        <source>%Ln statement(s) copied as text.</source>
        <translation>
            <numerusform>%Ln statement copied as text.</numerusform>
            <numerusform>%Ln statements copied as text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s) copied as JSON.</source>
        <translation>
            <numerusform>%Ln statement copied as JSON.</numerusform>
            <numerusform>%Ln statements copied as JSON.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s) copied as a picture.</source>
        <translation>
            <numerusform>%Ln statement copied as a picture.</numerusform>
            <numerusform>%Ln statements copied as a picture.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln line(s).</source>
        <translation>
            <numerusform>It has %Ln line.</numerusform>
            <numerusform>It has %Ln lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %Ln statement(s)</source>
        <translation>
            <numerusform>Paste %Ln statement</numerusform>
            <numerusform>Paste %Ln statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::DropPlace</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::ExportOptions</name>
    <message numerus="yes">
        <source>%Ln sheet(s): %L1 across, %L2 down</source>
        <translation>
            <numerusform>%Ln sheet: %L1 across, %L2 down</numerusform>
            <numerusform>%Ln sheets: %L1 across, %L2 down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln blank one(s) left out</source>
        <translation>
            <numerusform>; %Ln blank one left out</numerusform>
            <numerusform>; %Ln blank ones left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::FileSafety</name>
    <message numerus="yes">
        <source>%Ln edit(s) were not saved; the last one was made on %1.</source>
        <translation>
            <numerusform>%Ln edit was not saved; it was made on %1.</numerusform>
            <numerusform>%Ln edits were not saved; the last one was made on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open what can be read (%Ln statement(s))</source>
        <translation>
            <numerusform>Open what can be read (%Ln statement)</numerusform>
            <numerusform>Open what can be read (%Ln statements)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open what can be read (%Ln article(s))</source>
        <translation>
            <numerusform>Open what can be read (%Ln article)</numerusform>
            <numerusform>Open what can be read (%Ln articles)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s) were not saved. The last one was made on %1: %2</source>
        <translation>
            <numerusform>%Ln edit was not saved, made on %1: %2</numerusform>
            <numerusform>%Ln edits were not saved. The last one was made on %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::FileTasks</name>
    <message numerus="yes">
        <source>Linking was stopped. The %Ln link(s) found so far are kept as proposals.</source>
        <translation>
            <numerusform>Linking was stopped. The %Ln link found so far is kept as a proposal.</numerusform>
            <numerusform>Linking was stopped. The %Ln links found so far are kept as proposals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A map holds at most %Ln article(s). “%1” was not added; the map is unchanged. Start a new comparison for it.</source>
        <translation>
            <numerusform>A map holds at most %Ln article. “%1” was not added; the map is unchanged. Start a new comparison for it.</numerusform>
            <numerusform>A map holds at most %Ln articles. “%1” was not added; the map is unchanged. Start a new comparison for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No link between these articles is at least %L1 % sure; %Ln weaker one(s) were found.</source>
        <translation>
            <numerusform>No link between these articles is at least %L1 % sure; %Ln weaker one was found.</numerusform>
            <numerusform>No link between these articles is at least %L1 % sure; %Ln weaker ones were found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::FilterBar</name>
    <message numerus="yes">
        <source>%Ln statement(s) hidden</source>
        <translation>
            <numerusform>%Ln statement hidden</numerusform>
            <numerusform>%Ln statements hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::FindBar</name>
    <message numerus="yes">
        <source>%Ln place(s), Enter goes there</source>
        <translation>
            <numerusform>%Ln place, Enter goes there</numerusform>
            <numerusform>%Ln places, Enter goes there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::LinkPage</name>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::LinksTable</name>
    <message numerus="yes">
        <source>Show near misses (%Ln)</source>
        <translation>
            <numerusform>Show near misses (%Ln)</numerusform>
            <numerusform>Show near misses (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln near miss(es) are hidden.</source>
        <translation>
            <numerusform>%Ln near miss is hidden.</numerusform>
            <numerusform>%Ln near misses are hidden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No link has these words. Clear the filter to see all %Ln.</source>
        <translation>
            <numerusform>No link has these words. Clear the filter to see all %Ln.</numerusform>
            <numerusform>No link has these words. Clear the filter to see all %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln link(s)</source>
        <translation>
            <numerusform>%L1 of %Ln link</numerusform>
            <numerusform>%L1 of %Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln weaker</source>
        <translation>
            <numerusform>%Ln weaker</numerusform>
            <numerusform>%Ln weaker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No proposed link is that sure. Move the slider to the left to see %Ln weaker one(s).</source>
        <translation>
            <numerusform>No proposed link is that sure. Move the slider to the left to see %Ln weaker one.</numerusform>
            <numerusform>No proposed link is that sure. Move the slider to the left to see %Ln weaker ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No links between these articles: %Ln statement(s) were compared and none match or contradict. “Add a link” joins two of your choice.</source>
        <translation>
            <numerusform>No links between these articles: %Ln statement was compared and none match or contradict. “Add a link” joins two of your choice.</numerusform>
            <numerusform>No links between these articles: %Ln statements were compared and none match or contradict. “Add a link” joins two of your choice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>%Ln statement</numerusform>
            <numerusform>%Ln statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s)</source>
        <translation>
            <numerusform>%Ln relation</numerusform>
            <numerusform>%Ln relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to review</source>
        <translation>
            <numerusform>%Ln to review</numerusform>
            <numerusform>%Ln to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::MapCanvas</name>
    <message numerus="yes">
        <source>%n link(s) to what is out of view. Click to go there.</source>
        <translation>
            <numerusform>%n link to what is out of view. Click to go there.</numerusform>
            <numerusform>%n links to what is out of view. Click to go there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stands under %Ln statement(s) that the filter hides.</source>
        <translation>
            <numerusform>Stands under %Ln statement that the filter hides.</numerusform>
            <numerusform>Stands under %Ln statements that the filter hides.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leads over %Ln statement(s) that the filter hides.</source>
        <translation>
            <numerusform>Leads over %Ln statement that the filter hides.</numerusform>
            <numerusform>Leads over %Ln statements that the filter hides.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::MapDesk</name>
    <message numerus="yes">
        <source>Remove %Ln statement(s)</source>
        <translation>
            <numerusform>Remove %Ln statement</numerusform>
            <numerusform>Remove %Ln statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::OutlineModel</name>
    <message numerus="yes">
        <source>Move %Ln statement(s) in the outline</source>
        <translation>
            <numerusform>Move %Ln statement in the outline</numerusform>
            <numerusform>Move %Ln statements in the outline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::ReaderPane</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::ReviewDesk</name>
    <message numerus="yes">
        <source>Accept %Ln statement(s)</source>
        <translation>
            <numerusform>Accept %Ln statement</numerusform>
            <numerusform>Accept %Ln statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dismiss %Ln statement(s)</source>
        <translation>
            <numerusform>Dismiss %Ln statement</numerusform>
            <numerusform>Dismiss %Ln statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln proposal(s)</source>
        <translation>
            <numerusform>Accept %Ln proposal</numerusform>
            <numerusform>Accept %Ln proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposal(s) accepted.</source>
        <translation>
            <numerusform>%Ln proposal accepted.</numerusform>
            <numerusform>%Ln proposals accepted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::ReviewPane</name>
    <message numerus="yes">
        <source>Accept %Ln</source>
        <translation>
            <numerusform>Accept %Ln</numerusform>
            <numerusform>Accept %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln reviewed</source>
        <translation>
            <numerusform>%L1 of %Ln reviewed</numerusform>
            <numerusform>%L1 of %Ln reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::SeveralPage</name>
    <message numerus="yes">
        <source>Change the role of %Ln statement(s)</source>
        <translation>
            <numerusform>Change the role of %Ln statement</numerusform>
            <numerusform>Change the role of %Ln statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln statement(s)</source>
        <translation>
            <numerusform>%Ln statement</numerusform>
            <numerusform>%Ln statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln statement(s)</source>
        <translation>
            <numerusform>Tag %Ln statement</numerusform>
            <numerusform>Tag %Ln statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cp::ui::TextDesk</name>
    <message numerus="yes">
        <source>Merge %Ln statement(s)</source>
        <translation>
            <numerusform>Merge %Ln statement</numerusform>
            <numerusform>Merge %Ln statements</numerusform>
        </translation>
    </message>
</context>
</TS>

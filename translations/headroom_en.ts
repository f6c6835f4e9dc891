<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Ask</name>
    <message numerus="yes">
        <source>%n line(s) of the text say nothing about memory.</source>
        <translation>
            <numerusform>%n line of the text says nothing about memory.</numerusform>
            <numerusform>%n lines of the text say nothing about memory.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fix</name>
    <message numerus="yes">
        <source>Set the engine up for %1 sequence(s)</source>
        <translation>
            <numerusform>Set the engine up for %1 sequence</numerusform>
            <numerusform>Set the engine up for %1 sequences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 layer(s) on the GPU</source>
        <translation>
            <numerusform>%1 layer on the GPU</numerusform>
            <numerusform>%1 layers on the GPU</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sequence(s) at once</source>
        <translation>
            <numerusform>%1 sequence at once</numerusform>
            <numerusform>%1 sequences at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 GPU(s)</source>
        <translation>
            <numerusform>%1 GPU</numerusform>
            <numerusform>%1 GPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formatter</name>
    <message numerus="yes">
        <source>%1 byte(s)</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 token(s)</source>
        <translation>
            <numerusform>%1 token</numerusform>
            <numerusform>%1 tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 layer(s)</source>
        <translation>
            <numerusform>%1 layer</numerusform>
            <numerusform>%1 layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 head(s)</source>
        <translation>
            <numerusform>%1 head</numerusform>
            <numerusform>%1 heads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 GPU(s)</source>
        <translation>
            <numerusform>%1 GPU</numerusform>
            <numerusform>%1 GPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>Error band ±%1: of %n published measurement(s) of this kind (%2, %3) half are within %4 and nine in ten within %5 of the estimate.</source>
        <translation>
            <numerusform>Error band ±%1: of %n published measurement of this kind (%2, %3) half are within %4 and nine in ten within %5 of the estimate.</numerusform>
            <numerusform>Error band ±%1: of %n published measurements of this kind (%2, %3) half are within %4 and nine in ten within %5 of the estimate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comparison of %n scenario(s)</source>
        <translation>
            <numerusform>Comparison of %n scenario</numerusform>
            <numerusform>Comparison of %n scenarios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message numerus="yes">
        <source>Does not fit: needs %1 of %2, %3 too much on each of %4 GPU(s).</source>
        <translation>
            <numerusform>Does not fit: needs %1 of %2, %3 too much on %4 GPU.</numerusform>
            <numerusform>Does not fit: needs %1 of %2, %3 too much on each of %4 GPUs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>KV cache: %1 per token; room for %2 tokens: %3 request(s) of %4 tokens.</source>
        <translation>
            <numerusform>KV cache: %1 per token; room for %2 tokens: %3 request of %4 tokens.</numerusform>
            <numerusform>KV cache: %1 per token; room for %2 tokens: %3 requests of %4 tokens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nine of ten of the %1 measured run(s) of this kind are this near</source>
        <translation>
            <numerusform>as %1 measured run of this kind</numerusform>
            <numerusform>nine of ten of the %1 measured runs of this kind are this near</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>part by part, as %1 measured value(s) of this kind; no whole run was measured</source>
        <translation>
            <numerusform>part by part, as %1 measured value of this kind; no whole run was measured</numerusform>
            <numerusform>part by part, as %1 measured values of this kind; no whole run was measured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no measured run of this kind; as %1 run(s) of the same task with other software</source>
        <translation>
            <numerusform>no measured run of this kind; as %1 run of the same task with other software</numerusform>
            <numerusform>no measured run of this kind; as %1 runs of the same task with other software</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no measured run of this kind; as all %1 measured run(s)</source>
        <translation>
            <numerusform>no measured run of this kind; as the %1 measured run</numerusform>
            <numerusform>no measured run of this kind; as all %1 measured runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measured run(s) of this kind</source>
        <translation>
            <numerusform>%n measured run of this kind</numerusform>
            <numerusform>%n measured runs of this kind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measured part(s) of this kind, no whole run</source>
        <translation>
            <numerusform>%n measured part of this kind, no whole run</numerusform>
            <numerusform>%n measured parts of this kind, no whole run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>as %1 measured run(s) of this kind, widened where other runs of the task are farther off</source>
        <translation>
            <numerusform>as %1 measured run of this kind, widened where other runs of the task are farther off</numerusform>
            <numerusform>as %1 measured runs of this kind, widened where other runs of the task are farther off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeedText</name>
    <message numerus="yes">
        <source>About %1 for %n sequence(s) at once; the first token after %2, then one every %3.</source>
        <translation>
            <numerusform>About %1 for %n sequence; the first token after %2, then one every %3.</numerusform>
            <numerusform>About %1 for %n sequences at once; the first token after %2, then one every %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %1 for %n sequence(s) at once on each of %4 replicas; the first token after %2, then one every %3.</source>
        <translation>
            <numerusform>About %1 for %n sequence at once on each of %4 replicas; the first token after %2, then one every %3.</numerusform>
            <numerusform>About %1 for %n sequences at once on each of %4 replicas; the first token after %2, then one every %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headroom::models::LessonListModel</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headroom::views::AccuracyPage</name>
    <message numerus="yes">
        <source>%n measured row(s) with their sources.</source>
        <translation>
            <numerusform>%n measured row with its source.</numerusform>
            <numerusform>%n measured rows with their sources.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headroom::views::CataloguePage</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headroom::views::FleetPage</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headroom::views::LessonView</name>
    <message numerus="yes">
        <source>%1 (%n min)</source>
        <comment>goal of a lesson, how long it takes</comment>
        <translation>
            <numerusform>%1 (%n min)</numerusform>
            <numerusform>%1 (%n min)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headroom::views::MemoryPage</name>
    <message numerus="yes">
        <source>%n group(s) with more room are in the table only.</source>
        <translation>
            <numerusform>%n group with more room is in the table only.</numerusform>
            <numerusform>%n groups with more room are in the table only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headroom::views::StatusLine</name>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
</TS>

#include "rotation/cadence.h"

#include "estate/block_reader.h"
#include "hcl/parser.h"

namespace sallyport::rotation {

namespace {

Result<CadenceStep> readStep(const hcl::File &file, const hcl::Block &block)
{
    estate::BlockReader reader(file, block);
    CadenceStep step;
    step.name = block.label(0);
    std::optional<Duration> after;
    reader.text("title", step.title, estate::BlockReader::Need::Required);
    reader.duration("after", after);
    if (auto done = reader.finish(); !done)
        return Failure(done.error());
    step.after = after.value_or(Duration::zero());
    return step;
}

Result<Cadence> readCadence(const hcl::File &file, const hcl::Block &block)
{
    estate::BlockReader reader(file, block);
    Cadence cadence;
    cadence.kind = block.label(0);
    std::optional<Duration> every;
    std::optional<Duration> timeToLive;
    bool never = false;
    reader.text("title", cadence.title, estate::BlockReader::Need::Required);
    reader.duration("every", every);
    reader.duration("ttl", timeToLive);
    reader.flag("never", never);
    reader.text("method", cadence.method);
    reader.texts("conventions", cadence.conventions);
    for (const hcl::Block *step : reader.blocks("step", 1)) {
        auto read = readStep(file, *step);
        if (!read)
            return Failure(read.error());
        cadence.steps.push_back(std::move(*read));
    }
    if (int(every.has_value()) + int(timeToLive.has_value()) + int(never) != 1)
        reader.mistake("every", {QT_TRANSLATE_NOOP("Message", "a cadence has one of every, ttl and never"), {}}, {});
    if (auto done = reader.finish(); !done)
        return Failure(done.error());
    cadence.rule = never ? Cadence::Rule::Never : timeToLive ? Cadence::Rule::TimeToLive : Cadence::Rule::Every;
    cadence.interval = every.value_or(timeToLive.value_or(Duration::zero()));
    return cadence;
}

} // namespace

Result<std::vector<Cadence>> readCadences(const QByteArray &text, const QString &fileName)
{
    const auto file = hcl::parse(text, fileName);
    if (!file)
        return Failure(file.error());
    estate::BlockReader reader(*file, file->body(), {0, text.size()}, fileName);
    std::vector<Cadence> cadences;
    for (const hcl::Block *block : reader.blocks("cadence", 1)) {
        auto cadence = readCadence(*file, *block);
        if (!cadence)
            return Failure(cadence.error());
        cadences.push_back(std::move(*cadence));
    }
    if (auto done = reader.finish(); !done)
        return Failure(done.error());
    return cadences;
}

} // namespace sallyport::rotation

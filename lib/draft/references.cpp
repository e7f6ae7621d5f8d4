#include "draft/references.h"

#include "draft/places.h"

#include <algorithm>

namespace sallyport::draft {

namespace {

/// The names of a traversal, root first, and where they stand.
struct Names
{
    QStringList texts;
    std::vector<ByteRange> ranges;
};

bool addNames(const hcl::File &file, const hcl::Expression &expression, Names &names)
{
    if (expression.kind == hcl::Kind::Variable) {
        names.texts += QString::fromUtf8(expression.name);
        names.ranges.push_back(expression.range);
        return true;
    }
    const bool isStep = expression.kind == hcl::Kind::GetAttribute || expression.kind == hcl::Kind::Index;
    if (!isStep || !addNames(file, expression.operands[0], names))
        return false;
    if (expression.kind == hcl::Kind::GetAttribute) {
        names.texts += QString::fromUtf8(expression.name);
        names.ranges.push_back({expression.range.end - expression.name.size(), expression.range.end});
        return true;
    }
    // Behind an index that is not a literal nothing can be said, but what stands before it was named.
    const auto key = hcl::literalString(expression.operands[1]);
    names.texts += key.value_or(QString());
    names.ranges.push_back(expression.operands[1].range);
    return true;
}

class Finder
{
public:
    Finder(const hcl::File &file, const QStringList &wanted, std::vector<Reference> &found)
        : m_file(file)
        , m_wanted(wanted)
        , m_found(found)
    {
    }

    void search()
    {
        for (const hcl::Block &block : m_file.body().blocks) {
            m_block = &block;
            search(block.body);
        }
    }

private:
    void search(const hcl::Body &body)
    {
        for (const hcl::Attribute &attribute : body.attributes)
            search(attribute.value);
        for (const hcl::Block &block : body.blocks)
            search(block.body);
    }

    void search(const hcl::Expression &expression)
    {
        Names names;
        if (addNames(m_file, expression, names) && names.texts.mid(0, m_wanted.size()) == m_wanted) {
            names.ranges.resize(size_t(m_wanted.size()));
            m_found.push_back({hcl::locate(m_file, expression.range.begin), std::move(names.ranges),
                QString::fromUtf8(m_block->type), m_block->range});
            return;
        }
        for (const hcl::Expression &operand : expression.operands)
            search(operand);
    }

    const hcl::File &m_file;
    const QStringList &m_wanted;
    std::vector<Reference> &m_found;
    const hcl::Block *m_block = nullptr;
};

} // namespace

std::vector<Reference> referencesTo(
    const terraform::Model &model, const Edits &edits, const QString &directory, const QStringList &names)
{
    std::vector<Reference> found;
    for (const auto &[path, file] : model.files) {
        if (directoryOf(path) == directory && path.endsWith(QLatin1String(".tf")))
            Finder(*edits.file(path), names, found).search();
    }
    return found;
}

QString placesOf(const std::vector<Reference> &references)
{
    QStringList places;
    for (const Reference &reference : references)
        places += reference.at.toString().section(u':', 0, 1);
    places.removeDuplicates();
    return places.join(QStringLiteral(", "));
}

} // namespace sallyport::draft

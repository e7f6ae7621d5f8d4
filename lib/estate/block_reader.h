#pragma once

#include "base/duration.h"
#include "base/source_ref.h"
#include "base/time.h"
#include "hcl/evaluate.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace sallyport::estate {

/// Reads the attributes and blocks of one block of a configuration file that holds literals only. The first mistake is
/// kept, with file:line:column and what was expected; after it every call does nothing. Whatever was not asked for by
/// the time `finish` is called is a mistake too: a typo never passes silently.
class BlockReader
{
public:
    BlockReader(const hcl::File &file, const hcl::Body &body, ByteRange whole, QString what);
    /// One block, called what its type is: "environment".
    BlockReader(const hcl::File &file, const hcl::Block &block);

    enum class Need { Required, Optional };

    void text(const char *name, QString &target, Need need = Need::Optional);
    void flag(const char *name, bool &target);
    /// A whole number.
    void number(const char *name, std::optional<int> &target);
    /// A list of strings.
    void texts(const char *name, QStringList &target);
    /// One string, or a list of them.
    void textOrTexts(const char *name, QStringList &target);
    void duration(const char *name, std::optional<Duration> &target);
    /// "2027-01-31"
    void date(const char *name, QDate &target);
    /// RFC 3339
    void instant(const char *name, Instant &target);

    /// All blocks of a type, which must carry this many labels.
    std::vector<const hcl::Block *> blocks(const char *type, size_t labels);
    /// At most one block of a type, without labels.
    const hcl::Block *block(const char *type);

    bool has(const char *name) const { return m_body.attribute(name) != nullptr; }
    /// Records a mistake at an attribute's value, or at the block when the attribute is absent.
    void mistake(const char *name, const Message &what, const Message &advice);
    /// Takes over the first mistake of a reader of a block inside this one.
    void adopt(const Result<void> &inner);

    Result<void> finish();
    SourceRef at() const { return hcl::locate(m_file, m_whole.begin); }
    /// Where an attribute's value stands; the block where it has none.
    SourceRef at(const char *name) const { return hcl::locate(m_file, offsetOf(name)); }

private:
    qsizetype offsetOf(const char *name) const;
    std::optional<hcl::Value> value(const char *name);
    std::optional<QString> textValue(const char *name);
    void failAt(qsizetype offset, const Message &what, const Message &advice);
    Message known(const QStringList &names) const;

    const hcl::File &m_file;
    const hcl::Body &m_body;
    ByteRange m_whole;
    QString m_what;
    QStringList m_attributes;
    QStringList m_blocks;
    std::optional<Error> m_error;
};

} // namespace sallyport::estate

#pragma once

#include "base/message.h"
#include "base/source_ref.h"

#include <QString>

namespace sallyport::estate {

/// What a statement rests on, so that a person can look it up himself.
struct Evidence
{
    enum class Kind {
        File,   ///< a line of the repository: `source`
        Api,    ///< a request somebody can repeat: "GET airflow/metadata/prod/x"
        Audit,  ///< an audit event: "audit 2026-11-23T10:40:12Z"
        Commit, ///< a commit of the repository
    };

    Kind kind = Kind::File;
    Message message;   ///< what it shows; may be empty
    QString reference; ///< what one pastes to find it again
    SourceRef source;  ///< for Kind::File
    /// More of it for a person's own screen, such as names of fields, which may be sensitive: exports (JSON, SARIF, the
    /// text of a pull request) leave it out.
    Message detail = {};

    static Evidence file(const SourceRef &at, Message message = {});
    static Evidence api(const QString &request, Message message = {});
    static Evidence audit(Instant at, Message message = {});
    static Evidence commit(const QString &id, Message message = {});

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

} // namespace sallyport::estate

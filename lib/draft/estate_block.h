#pragma once

#include "draft/change_kind.h"

#include <functional>

namespace sallyport::draft {

/// One attribute of a block in sallyport.hcl; an empty text takes it away.
struct EstateAttribute
{
    QByteArray name;
    QString text;
};

/// The edit of sallyport.hcl that writes a block: that of this type for which `isSame` holds gets these attributes and
/// keeps everything else; where there is none, a new block is added at the end, laid out as `terraform fmt` does.
/// Refused where the repository has no sallyport.hcl on its base branch, with ErrorCode::Exists where nothing would
/// change.
Result<git::FileEdit> writeEstateBlock(const PlanContext &context, const QByteArray &type, const QString &label,
    const std::vector<EstateAttribute> &attributes,
    const std::function<bool(const hcl::File &file, const hcl::Block &block)> &isSame);

/// The text of a block's attribute; empty where it has none or it is no literal.
QString literalOf(const hcl::File &file, const hcl::Block &block, const char *name);

/// "overdue:prod/connections/pg_x" as a label: "overdue-prod-connections-pg-x".
QString labelFrom(const QString &text);

/// An ISO 8601 day of a parameter; the error names the field.
Result<QDate> dayOf(const Change &change, const char *parameter);

} // namespace sallyport::draft

#include "console/files/file_model.h"

#include "console/item_roles.h"
#include "core/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace sallyport::console {

namespace {

/// Gives this file its translation context.
class FileText
{
    Q_DECLARE_TR_FUNCTIONS(FileText)
};

} // namespace

SourceWord sourceWord(const terraform::Declaration &declaration)
{
    using Source = terraform::ValueSource;
    switch (declaration.source) {
    case Source::None:
        return {};
    case Source::GeneratedHere:
        return {Mark::None, FileText::tr("generated: %1").arg(declaration.sourceExpression)};
    case Source::Variable:
        return {Mark::None, FileText::tr("variable: %1").arg(declaration.sourceExpression)};
    case Source::Attribute:
        return {Mark::None, FileText::tr("from %1").arg(declaration.sourceExpression)};
    case Source::InState:
        return {Mark::Warning, FileText::tr("ends in the state: %1").arg(declaration.valueAttribute)};
    case Source::Literal:
        return {Mark::Critical, FileText::tr("plain text in the repository")};
    case Source::Unknown:
        return {Mark::NotChecked, FileText::tr("not known")};
    }
    return {};
}

FileModel::FileModel(core::ViewPtr view, const QString &file, QObject *parent)
    : QAbstractTableModel(parent)
    , m_view(std::move(view))
{
    if (!m_view->inputs.repository)
        return;
    for (const terraform::Declaration &declaration : m_view->inputs.repository->model.declarations) {
        if (declaration.at.file == file || declaration.place.file == file)
            m_rows.push_back(&declaration);
    }
    std::stable_sort(m_rows.begin(), m_rows.end(),
        [](const terraform::Declaration *a, const terraform::Declaration *b) { return a->at.line < b->at.line; });
}

const estate::Secret *FileModel::secret(int row) const
{
    const terraform::Declaration &wanted = declaration(row);
    for (const estate::Secret &secret : m_view->inventory.secrets()) {
        const auto &all = secret.declarations;
        if (std::find(all.begin(), all.end(), wanted) != all.end())
            return &secret;
    }
    return nullptr;
}

int FileModel::unresolved() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(),
        [](const terraform::Declaration *declaration) { return !declaration->unresolved.empty(); }));
}

int FileModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FileModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString FileModel::text(const terraform::Declaration &declaration, int column) const
{
    switch (column) {
    case Line:
        return QString::number(declaration.at.line);
    case Address:
        return declaration.address;
    case Name: {
        QStringList parts = {declaration.mount, declaration.name};
        parts.removeAll(QString());
        return parts.join(QLatin1Char('/'));
    }
    case Source:
        return sourceWord(declaration).text;
    }
    return {};
}

QVariant FileModel::data(const QModelIndex &index, int role) const
{
    const terraform::Declaration &declaration = *m_rows.at(size_t(index.row()));
    const bool isOpen = !declaration.unresolved.empty();
    switch (role) {
    case Qt::DisplayRole:
        return text(declaration, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Line ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case IsCodeRole:
        return index.column() != Source;
    case ToneRole:
        return int(index.column() == Line || index.column() == Source ? Role::Text2 : Role::Text);
    case MarkRole:
        return index.column() == Source           ? int(sourceWord(declaration).mark)
               : index.column() == Name && isOpen ? int(Mark::NotChecked)
                                                  : int(Mark::None);
    case Qt::ToolTipRole:
        if (isOpen && index.column() == Name)
            return FileText::tr("not resolved: %1: %2")
                .arg(declaration.unresolved.front().expression,
                    core::Words().plain(declaration.unresolved.front().reason));
        return text(declaration, index.column());
    default:
        return {};
    }
}

QVariant FileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line:
        return tr("Line");
    case Address:
        return tr("Resource");
    case Name:
        return tr("Declares");
    case Source:
        return tr("Value");
    }
    return {};
}

} // namespace sallyport::console

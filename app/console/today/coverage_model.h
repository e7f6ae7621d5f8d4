#pragma once

#include "core/view.h"
#include "core/words.h"

#include <QAbstractListModel>

namespace sallyport::console {

/// What the side column of Today says: how many findings are open, which are new or gone since a day ago, what was
/// checked and what was not.
class CoverageModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Heading, Event, Checked, NotChecked };
    enum Roles { KindRole = Qt::UserRole + 100, ScopeRole, AmountRole, MendRole };

    using QAbstractListModel::QAbstractListModel;

    /// `environment` is empty for all of them.
    void show(const core::ViewPtr &view, const QString &environment);
    int notChecked() const { return m_notChecked; }
    int checked() const { return m_checked; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        Kind kind = Kind::Heading;
        int mark = 0; ///< of Mark
        QString text;
        QString scope;
        QString amount;
        QString mend;
        QString environment;
    };

    void addLastDay(const core::View &view, const QString &environment);
    void addChecks(const core::View &view, const QString &environment);
    QString spokenRow(const Row &row) const;

    core::ViewPtr m_view;
    std::vector<Row> m_rows;
    core::Words m_words;
    int m_checked = 0;
    int m_notChecked = 0;
};

} // namespace sallyport::console

#pragma once

#include "core/words.h"
#include "today/finding_groups.h"

#include <QAbstractItemModel>

namespace sallyport::console {

/// The findings of Today: groups, in them rows, and below a folded row its members. One column; the delegate paints
/// the roles of item_roles.h.
class FindingsModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    using QAbstractItemModel::QAbstractItemModel;

    void show(const core::ViewPtr &view, const FindingQuery &query);

    /// Null for a group and for a folded row.
    const findings::Finding *finding(const QModelIndex &index) const;
    /// What of a folded row can be staged at once; empty for everything else.
    std::vector<findings::Finding> stageable(const QModelIndex &index) const;
    bool isGroup(const QModelIndex &index) const;
    bool isFold(const QModelIndex &index) const;
    /// Stable over views: the group's, the fold's or the finding's name.
    QString idOf(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &id) const;
    bool isEmpty() const { return m_groups.empty(); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    /// An index carries the place of its node here.
    struct Node
    {
        int parent = -1;
        int row = 0;
        std::vector<int> children;
        const FindingGroup *group = nullptr;        ///< of a heading
        const FindingRow *fold = nullptr;           ///< of a folded row
        const findings::Finding *finding = nullptr; ///< of everything else
        QString id;
    };

    int add(Node node);
    void addRow(int group, const FindingRow &row);
    const Node &node(const QModelIndex &index) const { return m_nodes.at(index.internalId()); }
    QVariant groupData(const FindingGroup &group, int role) const;
    QVariant foldData(const FindingRow &row, int role) const;
    QVariant findingData(const findings::Finding &finding, int role) const;
    QString spokenFinding(const findings::Finding &finding) const;

    core::ViewPtr m_view;
    std::vector<FindingGroup> m_groups;
    std::vector<Node> m_nodes;
    std::vector<int> m_top;
    QHash<QString, int> m_byId;
    core::Words m_words;
};

} // namespace sallyport::console

#pragma once

#include "console/scope.h"
#include "core/view.h"

#include <QAbstractItemModel>
#include <QSet>

#include <memory>
#include <vector>

namespace sallyport::console {

/// Environments, folders and secrets as a tree: one row a secret, with kind, version, age and state.
class PathsModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Kind, Version, Rotated, State, ColumnCount };

    explicit PathsModel(QObject *parent = nullptr);
    ~PathsModel() override;

    /// Shows what the selection and the filter leave of the view. The filter is a piece of a path, without regard to
    /// case.
    void show(const core::ViewPtr &view, const Selection &selection, const QString &filter);
    /// Secrets that are shown.
    int shown() const { return m_shown; }
    QModelIndex indexOf(const estate::SecretId &id) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;

    Node *nodeOf(const QModelIndex &index) const;
    Node *childNamed(Node *parent, const QString &name);
    void add(const estate::Secret &secret);
    void addUnreadable(const Selection &selection);
    QVariant folderData(const Node &node, int column, int role) const;
    QVariant secretData(const Node &node, int column, int role) const;
    QString secretText(const Node &node, int column) const;

    core::ViewPtr m_view;
    std::unique_ptr<Node> m_root;
    QHash<estate::SecretId, Node *> m_nodes;
    QSet<estate::SecretId> m_staged; ///< secrets with a change in the draft
    int m_shown = 0;
};

} // namespace sallyport::console

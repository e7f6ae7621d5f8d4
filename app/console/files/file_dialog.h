#pragma once

#include "console/files/file_model.h"

#include <QDialog>

class QTreeView;

namespace sallyport::console {

class Pane;

/// What a file of the repository declares: each resource with its line, the secret that it stands for, and where the
/// value comes from.
class FileDialog final : public QDialog
{
    Q_OBJECT
public:
    FileDialog(const core::ViewPtr &view, const QString &file, QWidget *parent = nullptr);

Q_SIGNALS:
    void secretRequested(const sallyport::estate::SecretId &id);
    void openPlaceRequested(const sallyport::SourceRef &place);

private:
    void showState(const core::View &view);
    void choose(const QModelIndex &index);

    QString m_file;
    FileModel m_model;
    Pane *m_pane = nullptr;
    QTreeView *m_table = nullptr;
};

} // namespace sallyport::console

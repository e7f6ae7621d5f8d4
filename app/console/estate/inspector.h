#pragma once

#include "console/scope.h"
#include "core/view.h"
#include "widgets/band.h"
#include "widgets/surface.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QWidget>

namespace sallyport::console {

class VersionLine;

/// The strip below the panes: where the chosen secret is declared, which versions it has, who reads it, how often it is
/// due. Every part is a link or a fact; nothing in it can be edited.
class Inspector : public Surface
{
    Q_OBJECT
public:
    Inspector(Scope &scope, QWidget *parent = nullptr);

    void setView(const core::ViewPtr &view);
    /// What can be done with the chosen secret.
    void setSecretActions(const QList<QAction *> &actions);

Q_SIGNALS:
    void stageRequested(const sallyport::draft::Change &change);
    void showChangeRequested(int draftPosition);
    /// What else the file of the declaration declares.
    void fileRequested(const QString &file);
    void openPlaceRequested(const sallyport::SourceRef &place);
    void copyRequested(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildHeader();
    QWidget *buildDeclaration();
    QWidget *buildVersions();
    QWidget *buildReaders();
    QWidget *buildCadence();

    void rebuild();
    void showHeader(const estate::Secret &secret);
    static QString notChecked(const estate::Secret &secret);
    void showDeclaration(const estate::Secret &secret);
    static QString withoutVersions(const estate::Secret &secret);
    void showVersions(const estate::Secret &secret);
    void showReaders(const estate::Secret &secret);
    void fillReaders(const std::vector<audit::Reader> &readers);
    void showCadence(const estate::Secret &secret);
    const findings::Finding *finding(const estate::Secret &secret) const;

    Scope &m_scope;
    core::ViewPtr m_view;
    EnvironmentLook m_look;
    estate::SecretId m_secret;
    SourceRef m_place;

    QWidget *m_content = nullptr;
    ToneLabel *m_hint = nullptr;
    IconLabel *m_icon = nullptr;
    QLabel *m_path = nullptr;
    IconLabel *m_stateIcon = nullptr;
    ToneLabel *m_state = nullptr;
    ToneLabel *m_about = nullptr;
    QPushButton *m_stage = nullptr;
    QPushButton *m_showChange = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_open = nullptr;
    ToneLabel *m_declaredAt = nullptr;
    QLabel *m_lines = nullptr;
    ToneLabel *m_declarationNote = nullptr;
    ToneLabel *m_fileLink = nullptr;
    VersionLine *m_versionLine = nullptr;
    ToneLabel *m_versionNote = nullptr;
    QWidget *m_readersPart = nullptr;
    QGridLayout *m_readers = nullptr;
    int m_asked = 0; ///< readers of another secret, or of an earlier view, are stale
    ToneLabel *m_cadence = nullptr;
    ToneLabel *m_cadencePlace = nullptr;
    SourceRef m_cadenceAt;
};

} // namespace sallyport::console

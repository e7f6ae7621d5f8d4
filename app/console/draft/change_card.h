#pragma once

#include "base/source_ref.h"
#include "widgets/band.h"

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

namespace sallyport::console {

/// Something to look up: a place of the repository opens, anything else is copied.
struct CodePlace
{
    QString text; ///< "sallyport.hcl:27", "GET airflow/metadata/prod/x"
    std::optional<SourceRef> source;
    friend bool operator==(const CodePlace &, const CodePlace &) = default;
};

/// One change as the list shows it.
struct ChangeSummary
{
    int number = 0; ///< from 1
    QString id;
    QString title;
    EnvironmentLook look;
    QString why;
    std::vector<CodePlace> evidence;
    std::vector<CodePlace> places; ///< of the base that it edits
    int added = 0;
    int removed = 0;
    int leftOut = 0;         ///< parts of it that a person does not want
    bool isEditable = false; ///< its kind asks for something
    QString refusal;         ///< why it no longer applies; empty when it does
    friend bool operator==(const ChangeSummary &, const ChangeSummary &) = default;
};

class ChangeCard final : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeCard(const ChangeSummary &summary, QWidget *parent = nullptr);

    const QString &id() const { return m_summary.id; }
    int number() const { return m_summary.number; }
    void setCurrent(bool current);

Q_SIGNALS:
    void pressed();
    void editRequested();
    void restoreRequested();
    void dropRequested();
    void placeActivated(const sallyport::console::CodePlace &place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QWidget *buildTitle();
    QWidget *buildLeftOut();
    QWidget *buildFoot();
    QWidget *buildLink(const CodePlace &place, Role tone);

    ChangeSummary m_summary;
    bool m_current = false;
};

} // namespace sallyport::console

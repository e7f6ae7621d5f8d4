#pragma once

#include "widgets/palette.h"

#include <QLabel>
#include <QWidget>

class QLineEdit;

namespace sallyport::console {

/// A plain widget filled with a role's colour, with hair lines at the edges named. It follows a switch of the theme.
class Surface : public QWidget
{
    Q_OBJECT

public:
    explicit Surface(Role fill, Qt::Edges lines = {}, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Role m_fill;
    Qt::Edges m_lines;
};

/// A label whose text has a role's colour, links included, in every theme.
class ToneLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ToneLabel(Role tone, QWidget *parent = nullptr);

    void setTone(Role tone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    Role m_tone;
};

/// Gives the small buttons inside of a field a name that a screen reader says.
void nameButtons(QLineEdit *field);

/// Rich text of one link; `text` is escaped, since it may come from a repository or a server. A label keeps the colour
/// of the time when its text was set, so set it again when the theme changes.
QString linkTo(const QString &text, const QPalette &palette);

/// An icon that follows a switch of the theme.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(const QString &name = {}, Role role = Role::Text2, int side = 16, QWidget *parent = nullptr);

    void setIcon(const QString &name, Role role);
    QSize sizeHint() const override { return QSize(m_side, m_side); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Role m_role;
    int m_side;
};

} // namespace sallyport::console

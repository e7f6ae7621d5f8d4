#include "console/draft/diff_view.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <map>

namespace sallyport::console {

namespace {

/// One row; it looks its text up when it is asked, so that it need not know when the draft changes.
class RowAccessible final : public QAccessibleInterface
{
public:
    RowAccessible(DiffView *view, int row)
        : m_view(view)
        , m_row(row)
    {
    }

    bool isValid() const override { return m_row < int(m_view->document().rows().size()); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_view->spokenRow(m_row) : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect local = m_view->rectOf(m_row);
        return {m_view->viewport()->mapToGlobal(local.topLeft()), local.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        state.focusable = true;
        state.focused = m_view->hasFocus() && m_view->currentRow() == m_row;
        state.offscreen = isValid() && !m_view->rectOf(m_row).intersects(m_view->viewport()->rect());
        return state;
    }

private:
    DiffView *m_view;
    int m_row;
};

class DiffViewAccessible final : public QAccessibleWidget
{
public:
    explicit DiffViewAccessible(DiffView *view)
        : QAccessibleWidget(view, QAccessible::List)
        , m_view(view)
    {
    }

    int childCount() const override { return int(m_view->document().rows().size()); }

    QAccessibleInterface *child(int row) const override
    {
        if (row < 0 || row >= childCount())
            return nullptr;
        auto known = m_rows.find(row);
        if (known == m_rows.end())
            known = m_rows.emplace(row, QAccessible::registerAccessibleInterface(new RowAccessible(m_view, row))).first;
        return QAccessible::accessibleInterface(known->second);
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (const auto &[row, id] : m_rows) {
            if (QAccessible::accessibleInterface(id) == child)
                return row;
        }
        return -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint local = m_view->viewport()->mapFromGlobal(QPoint(x, y));
        return child(m_view->rowAt(local.y()));
    }

    QAccessibleInterface *focusChild() const override { return child(m_view->currentRow()); }

private:
    ~DiffViewAccessible() override
    {
        for (const auto &[row, id] : m_rows)
            QAccessible::deleteAccessibleInterface(id);
    }

    DiffView *m_view;
    mutable std::map<int, QAccessible::Id> m_rows; ///< those that were asked for
};

QAccessibleInterface *make(const QString &className, QObject *object)
{
    auto *view = qobject_cast<DiffView *>(object);
    const bool isOurs = view && className == QLatin1String(DiffView::staticMetaObject.className());
    return isOurs ? new DiffViewAccessible(view) : nullptr;
}

} // namespace

void installDiffViewAccessibility()
{
    // Qt keeps one entry for each factory, however often it is installed.
    QAccessible::installFactory(make);
}

} // namespace sallyport::console

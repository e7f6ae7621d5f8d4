#include "widgets/command_palette.h"

#include "widgets/icons.h"
#include "widgets/key_cap.h"
#include "widgets/surface.h"
#include "widgets/type.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace sallyport::console {

namespace {

constexpr int rowLimit = 50;
enum ItemRole { DetailRole = Qt::UserRole + 1, ShortcutRole };

bool startsWord(const QString &text, qsizetype index)
{
    return index == 0 || !text.at(index - 1).isLetterOrNumber();
}

/// The letters in their order; only at the beginnings of words, or anywhere. Gives how far apart first and last stand.
enum class At { WordStarts, Anywhere };
std::optional<int> spread(const QString &letters, const QString &text, At at)
{
    qsizetype first = -1;
    qsizetype next = 0;
    for (const QChar letter : letters) {
        next = text.indexOf(letter, next);
        while (next >= 0 && at == At::WordStarts && !startsWord(text, next))
            next = text.indexOf(letter, next + 1);
        if (next < 0)
            return std::nullopt;
        first = first < 0 ? next : first;
        ++next;
    }
    return int(next - first);
}

/// Both in lower case.
std::optional<int> scoreOf(const QString &word, const QString &title)
{
    // Among equally good matches the shorter title is the nearer one.
    const int length = int(std::min<qsizetype>(title.size(), 99));
    if (title == word)
        return 1000;
    if (title.startsWith(word))
        return 800 - length;
    if (const auto found = title.indexOf(word); found >= 0) {
        for (auto index = found; index >= 0; index = title.indexOf(word, index + 1)) {
            if (startsWord(title, index))
                return 600 - length;
        }
        return 400 - length;
    }
    if (spread(word, title, At::WordStarts))
        return 300 - length;
    if (const auto wide = spread(word, title, At::Anywhere))
        return 200 - std::min(*wide, 99);
    return std::nullopt;
}

std::optional<int> scoreOf(const QStringList &words, const PaletteItem &item)
{
    const QString title = item.title.toLower();
    const QString detail = item.detail.toLower();
    int sum = 0;
    for (const auto &word : words) {
        const auto score = scoreOf(word, title);
        if (!score && !detail.contains(word))
            return std::nullopt;
        sum += score.value_or(50);
    }
    return sum;
}

class ItemDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return QSize(scaled(200), scaled(28));
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool selected = option.state & QStyle::State_Selected;
        if (selected)
            painter->fillRect(option.rect, color(option.palette, Role::Selection));
        QRect room = option.rect.adjusted(scaled(10), 0, -scaled(10), 0);
        const QRect image(room.left(), room.top(), scaled(16), room.height());
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, image);
        room.setLeft(image.right() + scaled(8));
        const Role ink = selected ? Role::OnSelection : Role::Text;
        const Role quiet = selected ? Role::OnSelection : Role::Text3;
        paintShortcut(painter, room, index, color(option.palette, quiet));
        paintText(painter, room, index.data().toString(), Type::Base, color(option.palette, ink));
        paintText(painter, room, index.data(DetailRole).toString(), Type::Small, color(option.palette, quiet));
    }

private:
    static void paintShortcut(QPainter *painter, QRect &room, const QModelIndex &index, const QColor &ink)
    {
        const QString text = index.data(ShortcutRole).toString();
        if (text.isEmpty())
            return;
        QRect cap(QPoint(), keyCapSize(text));
        cap.moveCenter(room.center());
        cap.moveRight(room.right());
        paintKeyCap(painter, cap, text, ink);
        room.setRight(cap.left() - scaled(8));
    }

    static void paintText(QPainter *painter, QRect &room, const QString &text, Type type, const QColor &ink)
    {
        painter->setFont(console::font(type));
        painter->setPen(ink);
        const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideMiddle, room.width());
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, shown);
        room.setLeft(room.left() + painter->fontMetrics().horizontalAdvance(shown) + scaled(10));
    }
};

QStandardItem *rowFor(const PaletteItem &item)
{
    auto *row = new QStandardItem(item.icon, item.title);
    row->setData(item.detail, DetailRole);
    row->setData(item.shortcut, ShortcutRole);
    QStringList said = {item.title, item.detail, item.shortcut};
    said.removeAll(QString());
    row->setData(said.join(QLatin1String(", ")), Qt::AccessibleTextRole);
    row->setEditable(false);
    return row;
}

} // namespace

std::vector<PaletteItem> ranked(std::vector<PaletteItem> items, const QString &query, int limit)
{
    const QStringList words = query.toLower().simplified().split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, PaletteItem>> found;
    for (auto &item : items) {
        if (const auto score = scoreOf(words, item))
            found.emplace_back(*score, std::move(item));
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<PaletteItem> best;
    for (auto &[score, item] : found) {
        if (int(best.size()) == limit)
            break;
        best.push_back(std::move(item));
    }
    return best;
}

CommandPalette::CommandPalette(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_field(new QLineEdit(this))
    , m_nothing(new ToneLabel(Role::Text3, this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    setAccessibleName(tr("Search and commands"));
    m_field->setPlaceholderText(tr("Search everything, or type a command"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setTextMargins(4, 0, 4, 0);
    m_field->installEventFilter(this);
    m_nothing->setText(tr("Nothing matches. Paths, pages and commands are searched."));
    m_nothing->setMargin(scaled(10));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ItemDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Matches"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(m_field);
    column->addWidget(m_nothing);
    column->addWidget(m_list);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::refill);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
}

void CommandPalette::open(QWidget *anchor)
{
    m_field->clear();
    refill();
    place(anchor);
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::addActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions)
        m_actions.append(action);
}

void CommandPalette::setProvider(Provider provider)
{
    m_provider = std::move(provider);
}

void CommandPalette::place(QWidget *anchor)
{
    const QRect screen = anchor->screen()->availableGeometry();
    const int width = std::min(std::max(scaled(620), anchor->width()), screen.width());
    const QPoint below = anchor->mapToGlobal(QPoint(anchor->width() / 2, anchor->height() + 2));
    resize(width, std::min(scaled(420), screen.height() / 2));
    const int left = std::clamp(below.x() - width / 2, screen.left(), screen.right() + 1 - width);
    move(left, below.y());
}

void CommandPalette::refill()
{
    std::vector<PaletteItem> items = m_provider ? m_provider(m_field->text()) : std::vector<PaletteItem>();
    for (auto &item : actionItems())
        items.push_back(std::move(item));
    m_items = ranked(std::move(items), m_field->text(), rowLimit);
    m_model->clear();
    for (const auto &item : m_items)
        m_model->appendRow(rowFor(item));
    m_nothing->setVisible(m_items.empty());
    m_list->setCurrentIndex(m_model->index(0, 0));
}

std::vector<PaletteItem> CommandPalette::actionItems() const
{
    std::vector<PaletteItem> items;
    for (const auto &action : m_actions) {
        if (!action || !action->isEnabled() || !action->isVisible() || action->text().isEmpty())
            continue;
        PaletteItem item;
        item.title = action->text().remove(u'&');
        item.shortcut = action->shortcut().toString(QKeySequence::NativeText);
        item.icon = action->icon();
        item.run = [action] {
            if (action)
                action->trigger();
        };
        items.push_back(std::move(item));
    }
    return items;
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(color(palette(), Role::ControlLine));
    painter.setBrush(color(palette(), Role::Base));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QFrame::eventFilter(watched, event);
}

bool CommandPalette::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_PageUp:
        step(-10);
        return true;
    case Qt::Key_PageDown:
        step(10);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

void CommandPalette::step(int rows)
{
    if (m_items.empty())
        return;
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, int(m_items.size()) - 1);
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentIndex().row();
    if (row < 0)
        return;
    // Closed first: what runs may open a popup of its own, or this one again.
    const auto run = m_items.at(std::size_t(row)).run;
    close();
    if (run)
        run();
}

} // namespace sallyport::console

#pragma once

#include "core/departure_store.h"
#include "widgets/marks.h"
#include "widgets/surface.h"

class QVBoxLayout;

namespace sallyport::console {

/// How a branch that has left stands, in a mark and words.
struct DepartureLook
{
    Mark mark = Mark::NotChecked;
    QString state;  ///< "open, approved 1 of 2", "merged"
    QString detail; ///< checks, and when it was looked at
    friend bool operator==(const DepartureLook &, const DepartureLook &) = default;
};
DepartureLook lookOf(const core::Departed &departed);

/// The drafts that are on their way: one line for each, until it is merged or closed and nobody asks any more.
class DeparturesStrip final : public Surface
{
    Q_OBJECT
public:
    explicit DeparturesStrip(QWidget *parent = nullptr);

    void setDepartures(const std::vector<core::Departed> &departed);

Q_SIGNALS:
    void openRequested(const QString &branch);  ///< a pull request for it
    void patchRequested(const QString &branch); ///< saved to a file
    void lookRequested();
    void copyRequested(const QString &text);

private:
    QWidget *buildLine(const core::Departed &departed);

    QVBoxLayout *m_column = nullptr;
    std::vector<core::Departed> m_departed;
};

} // namespace sallyport::console

#pragma once

#include <Qt>

namespace sallyport::console {

/// What the models say beyond Qt's own roles; the delegates paint it.
enum ItemRole {
    MarkRole = Qt::UserRole + 1, ///< int of Mark
    LookRole,                    ///< EnvironmentLook: the row's band
    KeyRole,                     ///< QString: SecretId::key() of the row
    IsGroupRole,                 ///< bool: a heading that spans the row
    CountRole,                   ///< QString: right of a heading
    IsCodeRole,                  ///< bool: shown in the monospaced face
    ToneRole,                    ///< int of Role: the text's colour
    DueRatioRole,                ///< double: elapsed part of the cadence, 1 at the deadline
    ButtonRole,                  ///< QString: text of the row's one button
    ButtonIconRole,              ///< QString: name of the button's icon
    IsLinkRole,                  ///< bool: the button is a plain link ("In draft, change 1 of 3")
    SegmentsRole,                ///< QVariant of std::vector<core::Segment>: evidence in two faces
    StrongRole,                  ///< bool: semi-bold
    IsStagedRole,                ///< bool: a change of it is in the draft; a pen stands behind the text
};

} // namespace sallyport::console

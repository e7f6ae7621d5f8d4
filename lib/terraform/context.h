#pragma once

#include "terraform/model.h"

namespace sallyport::terraform {

/// Part of a line's text, in QString positions.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype length = 0;
    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// One line of a file, fit to be shown.
struct ContextLine
{
    int number = 0;               ///< 1-based
    QString text;                 ///< without its line end; what could be a secret's value reads "•••"
    std::vector<TextSpan> hidden; ///< where those are
    friend bool operator==(const ContextLine &, const ContextLine &) = default;
};

/// The literals of a file of the model that could be the value of a secret: what data_json, password, secret_string and
/// their like are given, the locals and module arguments that feed them, values of sensitive variables, values under a
/// key that sounds secret, what is quoted in comments that sound so, and whatever else is taken for plaintext. In order, not overlapping, without quotes.
std::vector<ByteRange> secretSpans(const Model &model, const QString &path);

/// The first `limit` lines of a declaration's block.
std::vector<ContextLine> context(const Model &model, const Declaration &declaration, int limit = 40);

} // namespace sallyport::terraform

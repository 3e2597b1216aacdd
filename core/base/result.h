// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace bihuan {

/// What a caller has to do about an error; the command line's exit codes follow from it.
enum class ErrorCode {
    Refused,       ///< not possible as things stand; nothing was written
    NeedsDecision, ///< a person has to decide first; nothing was written
    Conflict,      ///< what the step stands on was changed since; nothing was written
    Damaged,       ///< the file is not whole; a backup helps
    Gone,          ///< the file is no longer where it was opened; what is in memory can be saved elsewhere
    Cancelled,     ///< the user stopped it; never shown in a box
    Usage,         ///< the request itself makes no sense
};

/// An error as a value. `text` is a Chinese sentence for the user: what happened and what to do.
/// `detail` is English, for the log.
struct Error
{
    ErrorCode code = ErrorCode::Refused;
    QString text;
    QString detail;

    bool operator==(const Error &) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> refuse(QString text, QString detail = {})
{
    return tl::unexpected<Error>(Error{ErrorCode::Refused, std::move(text), std::move(detail)});
}

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString text, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(text), std::move(detail)});
}

} // namespace bihuan

#define BIHUAN_TRY_JOIN_(a, b) a##b
#define BIHUAN_TRY_NAME_(line) BIHUAN_TRY_JOIN_(result_, line)

/// `BIHUAN_TRY(const auto rows, list())`: the value, or return the error to the caller.
#define BIHUAN_TRY(declaration, expression)                                                                  \
    auto BIHUAN_TRY_NAME_(__LINE__) = (expression);                                                          \
    if (!BIHUAN_TRY_NAME_(__LINE__))                                                                         \
        return tl::unexpected<bihuan::Error>(std::move(BIHUAN_TRY_NAME_(__LINE__)).error());                 \
    declaration = std::move(*BIHUAN_TRY_NAME_(__LINE__))

/// The same for a Status, which has no value.
#define BIHUAN_CHECK(expression)                                                                             \
    if (auto BIHUAN_TRY_NAME_(__LINE__) = (expression); !BIHUAN_TRY_NAME_(__LINE__))                         \
    return tl::unexpected<bihuan::Error>(std::move(BIHUAN_TRY_NAME_(__LINE__)).error())

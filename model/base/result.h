#pragma once

#include <QString>
#include <utility>
#include <variant>

namespace cp {

enum class ErrorCode { NotFound, Unreadable, NotText, Empty, TooLarge, Damaged, TooNew, NotWritable, DiskFull, Cancelled, WrongUsage, Unsupported };

/// A failure that can happen to a user. `message` is shown as it is: what failed, what is safe, what to do.
struct Error {
    ErrorCode code = ErrorCode::Unreadable;
    QString message;
};

/// A value or the reason why there is none.
template <typename T>
class [[nodiscard]] Result final {
public:
    Result(T value) : m_state(std::move(value)) {}
    Result(Error error) : m_state(std::move(error)) {}

    [[nodiscard]] bool isOk() const { return std::holds_alternative<T>(m_state); }
    explicit operator bool() const { return isOk(); }
    [[nodiscard]] const T& value() const& { return std::get<T>(m_state); }
    [[nodiscard]] T&& value() && { return std::get<T>(std::move(m_state)); }
    [[nodiscard]] const T& operator*() const& { return value(); }
    [[nodiscard]] const T* operator->() const { return &value(); }
    [[nodiscard]] const Error& error() const { return std::get<Error>(m_state); }

private:
    std::variant<T, Error> m_state;
};

struct Done {};
using Outcome = Result<Done>;

} // namespace cp

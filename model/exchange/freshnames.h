#pragma once

#include <QHash>
#include <QSet>
#include <QString>

namespace cp {

/// Names that nobody has yet, in constant time each however often one is wished for.
class FreshNames final {
public:
    [[nodiscard]] bool isTaken(const QString& name) const { return m_taken.contains(name); }
    [[nodiscard]] qsizetype count() const { return m_taken.size(); }

    /// The wish, or the wish with a number behind it; taken from now on.
    QString take(const QString& wish)
    {
        QString name = wish;
        if (name.isEmpty() || isTaken(name)) {
            int& number = m_numbers[wish];
            do
                name = wish + u'-' + QString::number(++number + 1);
            while (isTaken(name));
        }
        m_taken.insert(name);
        return name;
    }

private:
    QSet<QString> m_taken;
    QHash<QString, int> m_numbers;
};

} // namespace cp

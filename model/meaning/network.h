#pragma once

#include "model/base/result.h"

#include <QString>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace cp {

/// A dense array, row-major.
struct Tensor {
    std::vector<std::int64_t> shape;
    std::variant<std::vector<float>, std::vector<std::int64_t>> values;

    [[nodiscard]] const std::vector<float>& floats() const { return std::get<std::vector<float>>(values); }
};

/// A trained network loaded from a file. The interface knows nothing of the runtime behind it.
class Network {
public:
    virtual ~Network() = default;
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;

    /// Inputs in the order of the file's inputs → outputs in the order of its outputs. Thread-safe; the same
    /// inputs give the same bits. Fails when the shapes do not fit or memory runs out.
    [[nodiscard]] virtual Result<std::vector<Tensor>> run(std::vector<Tensor> inputs) const = 0;

protected:
    Network() = default;
};

/// Loads an ONNX file; each call uses one thread. Fails when it is missing, when it cannot be read, and when its outputs have
/// other names: then it belongs to another version of the program.
[[nodiscard]] Result<std::unique_ptr<Network>> loadNetwork(const QString& path, const std::vector<std::string>& outputs);

} // namespace cp

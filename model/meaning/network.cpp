#include "model/meaning/network.h"

#include <QFile>
#include <QFileInfo>
#include <onnxruntime_cxx_api.h>

namespace cp {

namespace {

// One environment for the process: the runtime wants it to outlive every session. Errors come as exceptions,
// so it need not print them too.
const Ort::Env& environment()
{
    static const Ort::Env env(ORT_LOGGING_LEVEL_FATAL, "counterpoint");
    return env;
}

Ort::SessionOptions options()
{
    Ort::SessionOptions options;
    // Threads are ours (one call each): quicker than the runtime's own, and no split that could change the
    // bits.
    options.SetIntraOpNumThreads(1);
    options.SetInterOpNumThreads(1);
    options.SetExecutionMode(ORT_SEQUENTIAL);
    options.SetGraphOptimizationLevel(ORT_ENABLE_ALL);
    options.DisableMemPattern(); // shapes vary from call to call
    options.DisableCpuMemArena(); // each network would keep what its largest batch took
    return options;
}

class OnnxNetwork final : public Network {
public:
    explicit OnnxNetwork(const QString& path)
        : m_session(environment(), QFile::encodeName(path).constData(), options())
    {
        Ort::AllocatorWithDefaultOptions allocator;
        for (size_t i = 0; i < m_session.GetInputCount(); ++i)
            m_inputs.emplace_back(m_session.GetInputNameAllocated(i, allocator).get());
        for (size_t i = 0; i < m_session.GetOutputCount(); ++i)
            m_outputs.emplace_back(m_session.GetOutputNameAllocated(i, allocator).get());
    }

    [[nodiscard]] const std::vector<std::string>& outputs() const { return m_outputs; }

    Result<std::vector<Tensor>> run(std::vector<Tensor> inputs) const override
    try {
        std::vector<Ort::Value> values;
        for (Tensor& input : inputs)
            values.push_back(wrapped(input));
        const std::vector<const char*> inputNames = pointers(m_inputs);
        const std::vector<const char*> outputNames = pointers(m_outputs);
        const std::vector<Ort::Value> results =
            m_session.Run(Ort::RunOptions{nullptr}, inputNames.data(), values.data(), values.size(),
                          outputNames.data(), outputNames.size());
        std::vector<Tensor> out;
        for (const Ort::Value& result : results)
            out.push_back(copied(result));
        return out;
    } catch (const Ort::Exception& error) {
        return Error{
            ErrorCode::Unsupported,
            QStringLiteral("The language model could not be run (%1). Nothing was lost; try a shorter text.")
                .arg(QString::fromUtf8(error.what()))};
    }

private:
    static Ort::Value wrapped(Tensor& tensor)
    {
        const auto memory = Ort::MemoryInfo::CreateCpu(OrtArenaAllocator, OrtMemTypeDefault);
        return std::visit(
            [&](auto& values) {
                return Ort::Value::CreateTensor(memory, values.data(), values.size(), tensor.shape.data(),
                                                tensor.shape.size());
            },
            tensor.values);
    }

    static Tensor copied(const Ort::Value& value)
    {
        const auto info = value.GetTensorTypeAndShapeInfo();
        const float* first = value.GetTensorData<float>();
        return {info.GetShape(), std::vector<float>(first, first + info.GetElementCount())};
    }

    static std::vector<const char*> pointers(const std::vector<std::string>& names)
    {
        std::vector<const char*> out;
        for (const std::string& name : names)
            out.push_back(name.c_str());
        return out;
    }

    // The C++ binding's Run is not const, though the runtime allows concurrent calls on one session.
    mutable Ort::Session m_session;
    std::vector<std::string> m_inputs;
    std::vector<std::string> m_outputs;
};

} // namespace

Result<std::unique_ptr<Network>> loadNetwork(const QString& path, const std::vector<std::string>& outputs)
try {
    if (!QFileInfo::exists(path))
        return Error{ErrorCode::NotFound,
                     QStringLiteral("The model file %1 is missing. Reinstall the program.").arg(path)};
    auto network = std::make_unique<OnnxNetwork>(path);
    if (network->outputs() != outputs)
        return Error{ErrorCode::Damaged,
                     QStringLiteral("The model file %1 belongs to another version of the program. Reinstall the program.").arg(path)};
    return std::unique_ptr<Network>(std::move(network));
} catch (const Ort::Exception& error) {
    return Error{ErrorCode::Damaged,
                 QStringLiteral("The model file %1 cannot be loaded (%2). Reinstall the program.")
                     .arg(path, QString::fromUtf8(error.what()))};
}

} // namespace cp

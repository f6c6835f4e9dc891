// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The builder: specs of each kind of layer, splits of tensors, optional keys, and every refusal by name.
#include "core/catalog/architecture_builder.h"
#include "core/catalog/catalog.h"

#include <QTest>

using namespace headroom::catalog;
using nlohmann::json;

namespace {

json plain()
{
    return json::parse(R"({"hidden_size": 64, "num_layers": 4, "num_attention_heads": 8, "num_kv_heads": 2,
        "head_dim": 8, "intermediate_size": 128, "vocab_size": 100, "tie_word_embeddings": false,
        "mlp_type": "swiglu", "norm": {"type": "rmsnorm", "per_layer": 2, "final": true},
        "attention": {"type": "gqa"}, "layers": {"mixers": "F4", "ffns": "D4"}})");
}

json with(const char *patch)
{
    json description = plain();
    description.merge_patch(json::parse(patch));
    return description;
}

Architecture built(const json &description)
{
    auto result = buildArchitecture(description, "test.json", "architecture");
    if (!result)
        qFatal("%s at %s", result.problem().code.c_str(), result.problem().path.c_str());
    return std::move(result).value();
}

const Architecture &shipped(const char *id)
{
    static const Catalog catalog(std::filesystem::path(HEADROOM_SOURCE_DIR) / "resources/catalog");
    const auto model = catalog.model(id);
    if (!model)
        qFatal("no model %s", id);
    return (*model)->architecture;
}

const LayerKind &kindOf(const Architecture &architecture, std::size_t layer)
{
    return architecture.kinds[static_cast<std::size_t>(architecture.layers[layer])];
}

const Tensor *tensor(const std::vector<Tensor> &tensors, const std::string &name)
{
    for (const Tensor &candidate : tensors) {
        if (candidate.name == name)
            return &candidate;
    }
    return nullptr;
}

}  // namespace

class TestArchitecture : public QObject
{
    Q_OBJECT
private slots:
    void refused_data();
    void refused();
    void pattern_data();
    void pattern();
    void splits();
    void biases();
    void defaults();
    void optionalKeys();
    void widthsByLayer();
    void extraTensorsBelongToLayers();
    void latentAttention();
    void slidingWindows();
    void sharedCaches();
    void recurrent();
    void compressed();
    void experts();
    void vision();
    void parallelResidual();
};

void TestArchitecture::refused_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const char *patch, const char *code, const char *path) {
        QTest::newRow(name) << patch << code << QString("architecture.") + path;
    };
    row("heads", R"({"num_kv_heads": 3})", "heads-not-divisible", "num_attention_heads");
    row("hidden by heads", R"({"num_attention_heads": 7, "num_kv_heads": 7, "head_dim": null})", "heads-not-divisible",
        "num_attention_heads");
    row("too few mixers", R"({"layers": {"mixers": "F3"}})", "layers-mismatch", "layers.mixers");
    row("too many ffns", R"({"layers": {"ffns": "D5"}})", "layers-mismatch", "layers.ffns");
    row("widths", R"({"intermediate_size": [128, 128]})", "layers-mismatch", "intermediate_size");
    row("no hidden size", R"({"hidden_size": null})", "missing-key", "hidden_size");
    row("no vocabulary", R"({"vocab_size": null})", "missing-key", "vocab_size");
    row("no experts", R"({"layers": {"ffns": "E4"}})", "missing-key", "moe");
    row("no state space", R"({"layers": {"mixers": "M4"}})", "missing-key", "ssm");
    row("no window", R"({"layers": {"mixers": "S4"}})", "missing-key", "sliding_window");
    row("no latent rank", R"({"attention": {"type": "mla"}})", "missing-key", "attention.qk_nope_head_dim");
    row("no rows", R"({"position": {"type": "learned"}})", "missing-key", "position.rows");
    row("text for a size", R"({"hidden_size": "64"})", "wrong-type", "hidden_size");
    row("fraction", R"({"hidden_size": 64.5})", "wrong-type", "hidden_size");
    row("list for an object", R"({"attention": [1]})", "wrong-type", "attention");
    row("number for a flag", R"({"tie_word_embeddings": 1})", "wrong-type", "tie_word_embeddings");
    row("letter", R"({"layers": {"mixers": "Q4"}})", "wrong-type", "layers.mixers");
    row("open bracket", R"({"layers": {"mixers": "(F4"}})", "wrong-type", "layers.mixers");
    row("mlp type", R"({"mlp_type": "tanh"})", "wrong-type", "mlp_type");
    row("attention type", R"({"attention": {"type": "magic"}})", "wrong-type", "attention.type");
    row("norm type", R"({"norm": {"type": "batch"}})", "wrong-type", "norm.type");
    row("negative", R"({"hidden_size": -64})", "out-of-range", "hidden_size");
    row("zero", R"({"num_attention_heads": 0})", "out-of-range", "num_attention_heads");
    row("beyond 64 bit", R"({"vocab_size": 18446744073709551615})", "out-of-range", "vocab_size");
    row("layers", R"({"num_layers": 10001})", "out-of-range", "num_layers");
    row("long pattern", R"({"layers": {"mixers": "(((F9999)*9999)*9999)*9999"}})", "out-of-range", "layers.mixers");
    row("long count", R"({"layers": {"mixers": "F99999999999999999999999"}})", "out-of-range", "layers.mixers");
    row("huge matrix", R"({"hidden_size": 2147483648, "vocab_size": 2147483648})", "out-of-range",
        "embed_tokens.weight");
    row("dropout", R"({"dropout": 2})", "out-of-range", "dropout");
    row("more chosen than there are", R"({"layers": {"ffns": "E4"}, "moe": {"num_experts": 4, "experts_per_token": 5,
        "moe_intermediate_size": 8}})",
        "out-of-range", "moe.experts_per_token");
}

void TestArchitecture::refused()
{
    QFETCH(QString, patch);
    QFETCH(QString, code);
    QFETCH(QString, path);
    const auto result = buildArchitecture(with(patch.toUtf8().constData()), "test.json", "architecture");
    QVERIFY(!result.ok());
    QCOMPARE(QString::fromStdString(result.problem().code), code);
    QCOMPARE(QString::fromStdString(result.problem().path), path);
    QCOMPARE(result.problem().file, std::string("test.json"));
}

void TestArchitecture::pattern_data()
{
    QTest::addColumn<QString>("mixers");
    QTest::addColumn<QString>("expected");
    QTest::newRow("run") << "F3 S1"
                         << "FFFS";
    QTest::newRow("group") << "(S1 F1)*2"
                           << "SFSF";
    QTest::newRow("nested") << "((S1)*1 F1)*2"
                            << "SFSF";
    QTest::newRow("bare letters") << "FSFS"
                                  << "FSFS";
    QTest::newRow("group without count") << "(F2) S2"
                                         << "FFSS";
}

void TestArchitecture::pattern()
{
    QFETCH(QString, mixers);
    QFETCH(QString, expected);
    json description = with(R"({"sliding_window": 16})");
    description["layers"]["mixers"] = mixers.toStdString();
    const Architecture architecture = built(description);
    QString letters;
    for (std::size_t i = 0; i < architecture.layers.size(); ++i)
        letters += QLatin1Char(static_cast<char>(kindOf(architecture, i).mixer));
    QCOMPARE(letters, expected);
}

void TestArchitecture::splits()
{
    const Architecture a = built(plain());
    const auto &layer = a.kinds.front().tensors;
    QVERIFY(tensor(layer, "attn.q_proj.weight")->split == Split::Column);
    QVERIFY(tensor(layer, "attn.k_proj.weight")->split == Split::KeyValue);
    QVERIFY(tensor(layer, "attn.v_proj.weight")->split == Split::KeyValue);
    QVERIFY(tensor(layer, "attn.o_proj.weight")->split == Split::Row);
    QVERIFY(tensor(layer, "mlp.gate_proj.weight")->split == Split::Column);
    QVERIFY(tensor(layer, "mlp.down_proj.weight")->split == Split::Row);
    QVERIFY(tensor(layer, "norm1.weight")->split == Split::Replicated);
    QVERIFY(tensor(a.outer, "embed_tokens.weight")->split == Split::Vocabulary);
    QVERIFY(tensor(a.outer, "lm_head.weight")->split == Split::Vocabulary);
    QVERIFY(!tensor(a.outer, "lm_head.weight")->quantisable);
    QVERIFY(!tensor(a.outer, "lm_head.weight")->linear);
    QCOMPARE(tensor(layer, "attn.k_proj.weight")->shape, (std::vector<std::int64_t>{16, 64}));
}

void TestArchitecture::biases()
{
    const Architecture a = built(with(R"({"attention_bias": {"q": true, "k": true, "v": true, "o": true},
                                         "mlp_bias": true})"));
    const auto &layer = a.kinds.front().tensors;
    QVERIFY(tensor(layer, "attn.q_proj.bias")->split == Split::Column);
    QVERIFY(tensor(layer, "attn.k_proj.bias")->split == Split::KeyValue);
    QVERIFY(tensor(layer, "attn.o_proj.bias")->split == Split::Replicated);  // added once, after the sum
    QVERIFY(tensor(layer, "mlp.down_proj.bias")->role == TensorRole::Bias);
    QVERIFY(a.kinds.front().attention.biasO);
    QVERIFY(!tensor(built(plain()).kinds.front().tensors, "attn.q_proj.bias"));
}

void TestArchitecture::defaults()
{
    const Architecture a = built(json::parse(R"({"hidden_size": 64, "num_layers": 3, "num_attention_heads": 4,
        "intermediate_size": 128, "vocab_size": 100})"));
    QCOMPARE(a.numLayers(), std::int64_t{3});
    QCOMPARE(a.mainKind().attention.headDim, std::int64_t{16});
    QVERIFY(a.mainKind().attention.type == AttentionType::Mha);
    QVERIFY(!a.tiedEmbeddings);
    QVERIFY(a.norm == NormType::RmsNorm);
    QVERIFY(a.mainKind().mlpType == MlpType::Swiglu);
}

void TestArchitecture::optionalKeys()
{
    const Architecture a = built(with(R"({"tie_word_embeddings": true, "dropout": 0.1, "attention_dropout": 0.2,
        "parallel_residual": true, "norm": {"per_layer": 1}, "position": {"type": "learned", "rows": 50},
        "max_position_embeddings": 50})"));
    QVERIFY(a.tiedEmbeddings && a.parallelResidual && a.learnedPositions);
    QCOMPARE(a.dropout, 0.1);
    QCOMPARE(a.attentionDropout, 0.2);
    QCOMPARE(a.mainKind().norms, std::int64_t{1});
    QVERIFY(!tensor(a.outer, "lm_head.weight"));
    QCOMPARE(tensor(a.outer, "position_embedding.weight")->elements(), std::int64_t{50 * 64});
    QVERIFY(built(with(R"({"position": {"type": "alibi"}})")).alibi);
}

void TestArchitecture::widthsByLayer()
{
    const Architecture a = built(with(R"({"intermediate_size": [128, 256, 128, 256]})"));
    QCOMPARE(a.kinds.size(), std::size_t{2});
    QCOMPARE(kindOf(a, 2).intermediateSize, std::int64_t{128});
    QCOMPARE(kindOf(a, 3).intermediateSize, std::int64_t{256});
}

void TestArchitecture::extraTensorsBelongToLayers()
{
    const Architecture a = built(with(R"({"extra_tensors": [
        {"name": "scale", "shape": [64], "count": 8}, {"name": "once", "shape": [3, 5]},
        {"name": "mask", "shape": [7], "count": 4, "scope": "buffer"}]})"));
    QCOMPARE(tensor(a.kinds.front().tensors, "scale")->count, std::int64_t{2});
    QCOMPARE(tensor(a.outer, "once")->elements(), std::int64_t{15});
    QVERIFY(!tensor(a.outer, "scale"));
    QCOMPARE(countParameters(a).buffers, std::int64_t{28});
    QCOMPARE(countParameters(a).total, countParameters(built(plain())).total + 8 * 64 + 15);
}

void TestArchitecture::latentAttention()
{
    const AttentionSpec &a = shipped("deepseek-v3").mainKind().attention;
    QVERIFY(a.type == AttentionType::Mla);
    QCOMPARE(a.kvLoraRank + a.qkRopeHeadDim, std::int64_t{576});
    QCOMPARE(a.qLoraRank, std::int64_t{1536});
    QCOMPARE(a.headDim, std::int64_t{192});
    QCOMPARE(a.indexerHeadDim, std::int64_t{0});
    QCOMPARE(shipped("deepseek-v3.2").mainKind().attention.indexerHeadDim, std::int64_t{128});
    const auto &tensors = shipped("deepseek-v3").mainKind().tensors;
    QVERIFY(tensor(tensors, "attn.kv_a_proj.weight")->split == Split::Replicated);
    QVERIFY(tensor(tensors, "attn.q_b_proj.weight")->split == Split::Column);
}

void TestArchitecture::slidingWindows()
{
    const Architecture &gemma = shipped("gemma-3-27b");
    QCOMPARE(kindOf(gemma, 0).attention.window, std::optional<std::int64_t>(1024));
    QVERIFY(!kindOf(gemma, 5).attention.window);
    QCOMPARE(kindOf(shipped("gpt-oss-20b"), 0).attention.window, std::optional<std::int64_t>(128));
    const Architecture &gemma4 = shipped("gemma-4-31b");  // other heads in full layers
    QCOMPARE(kindOf(gemma4, 5).attention.headDim, std::int64_t{512});
    QVERIFY(kindOf(gemma4, 5).attention.keysAreValues);
    QVERIFY(!kindOf(gemma4, 0).attention.keysAreValues);
}

void TestArchitecture::sharedCaches()
{
    const Architecture &a = shipped("gemma-4-e2b");  // the last 20 of 35 layers
    int own = 0;
    for (std::size_t i = 0; i < a.layers.size(); ++i)
        own += kindOf(a, i).attention.ownsCache ? 1 : 0;
    QCOMPARE(own, 15);
    QVERIFY(kindOf(a, 14).attention.ownsCache && !kindOf(a, 15).attention.ownsCache);
}

void TestArchitecture::recurrent()
{
    const RecurrentSpec &delta = kindOf(shipped("qwen3-next-80b-a3b"), 0).recurrent;
    QCOMPARE(delta.stateElements, std::int64_t{32 * 128 * 128});
    QCOMPARE(delta.convElements, std::int64_t{(2 * 16 * 128 + 32 * 128) * 3});
    QVERIFY(delta.stateFp32);
    const RecurrentSpec &mamba = kindOf(shipped("nemotron-h-8b"), 0).recurrent;
    QCOMPARE(mamba.stateElements, std::int64_t{128 * 64 * 128});
    QCOMPARE(mamba.convElements, std::int64_t{(128 * 64 + 2 * 8 * 128) * 3});
    QCOMPARE(shipped("mamba2-2.7b").mainKind().attention.heads, std::int64_t{0});
}

void TestArchitecture::compressed()
{
    const Architecture &v4 = shipped("deepseek-v4-flash");  // S2 (C1 K1)*20 C1
    QCOMPARE(kindOf(v4, 0).attention.compressRatio, std::int64_t{0});
    QCOMPARE(kindOf(v4, 0).attention.window, std::optional<std::int64_t>(128));
    QCOMPARE(kindOf(v4, 2).attention.compressRatio, std::int64_t{4});
    QCOMPARE(kindOf(v4, 2).attention.indexerHeadDim, std::int64_t{128});
    QCOMPARE(kindOf(v4, 3).attention.compressRatio, std::int64_t{128});
    QCOMPARE(kindOf(v4, 3).attention.indexerHeadDim, std::int64_t{0});
    QCOMPARE(v4.residualStreams, std::int64_t{4});
    QVERIFY(tensor(kindOf(v4, 0).tensors, "moe.router.token_to_expert"));  // hash-routed: first three layers
    QVERIFY(!tensor(kindOf(v4, 4).tensors, "moe.router.token_to_expert"));
    const Architecture &v41 = shipped("deepseek-v4.1-flash");
    QCOMPARE(kindOf(v41, 2).attention.compressRatio, std::int64_t{2});
    QCOMPARE(kindOf(v41, 20).attention.compressRatio, std::int64_t{1});
    QCOMPARE(kindOf(v41, 3).attention.compressRatio, std::int64_t{0});
}

void TestArchitecture::experts()
{
    const LayerKind &kind = kindOf(shipped("deepseek-v3"), 10);
    QCOMPARE(kind.moe.experts, std::int64_t{256});
    QCOMPARE(kind.moe.expertsPerToken, std::int64_t{8});
    QCOMPARE(kind.moe.sharedWidth, std::int64_t{2048});
    const Tensor *down = tensor(kind.tensors, "moe.experts.*.down_proj.weight");
    QVERIFY(down && down->routed && down->count == 256 && down->split == Split::Row);
    QVERIFY(tensor(kind.tensors, "moe.shared_expert.up_proj.weight")->shared);
    const Tensor *router = tensor(kind.tensors, "moe.router.weight");
    QVERIFY(router->role == TensorRole::Router && !router->quantisable && !router->linear);
    QVERIFY(kindOf(shipped("deepseek-v3"), 0).ffn == Ffn::Dense);
}

void TestArchitecture::vision()
{
    const Architecture &llama = shipped("llama-3.2-11b-vision");
    QVERIFY(llama.vision.has_value());
    QCOMPARE(llama.vision->crossAttentionTokens, std::int64_t{6404});
    QVERIFY(kindOf(llama, 3).mixer == Mixer::Cross);
    QCOMPARE(llama.embeddingRows, std::int64_t{128264});
    QCOMPARE(llama.headRows, std::int64_t{128256});
    QCOMPARE(shipped("gemma-3-4b").vision->tokensPerImage, std::int64_t{256});
    QVERIFY(!shipped("llama-3.1-8b").vision);
    for (const Tensor &part : llama.outer)
        QVERIFY(part.scope != TensorScope::Vision || part.split == Split::Replicated);
}

void TestArchitecture::parallelResidual()
{
    for (const char *id : {"falcon-7b", "falcon-40b", "gpt-neox-20b", "pythia-12b", "gpt-j-6b", "phi-2",
                           "command-r-35b", "command-r-plus-104b"})
        QVERIFY2(shipped(id).parallelResidual, id);
    for (const char *id : {"llama-3.1-8b", "gpt-2", "bloom-3b", "falcon3-7b", "nemotron-h-8b", "phi-4"})
        QVERIFY2(!shipped(id).parallelResidual, id);
}

QTEST_APPLESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"

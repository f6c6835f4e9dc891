<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccuracyScatter</name>
    <message>
        <source>Measured (GiB)</source>
        <translation>实测（GiB）</translation>
    </message>
    <message>
        <source>Estimated (GiB)</source>
        <translation>估算（GiB）</translation>
    </message>
    <message>
        <source>%1
%2: measured %3, estimated %4 GiB (%5)</source>
        <comment>row, quantity, value, value, error</comment>
        <translation>%1
%2：实测 %3，估算 %4 GiB（%5）</translation>
    </message>
</context>
<context>
    <name>AdviceRunner</name>
    <message>
        <source>“%1” that fits</source>
        <translation>“%1”取放得下的值</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>“%1”</source>
        <comment>a word of the question</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between quoted words</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The difference is within the error of the estimate.</source>
        <translation>差额在估算误差之内。</translation>
    </message>
    <message>
        <source>The engine reserves its share of the card, whatever it needs: %1.</source>
        <translation>引擎按比例预占显存，与实际需要无关：%1。</translation>
    </message>
    <message>
        <source>PyTorch keeps what earlier phases freed; if nothing is used again: %1.</source>
        <translation>PyTorch 会保留前面阶段释放的显存；若完全不重复使用：%1。</translation>
    </message>
    <message>
        <source>A second process with a CUDA context of its own on this GPU: %1.</source>
        <translation>这张卡上还有另一个进程，占用自己的 CUDA 上下文：%1。</translation>
    </message>
    <message>
        <source>Live tensors only, as max_memory_allocated counts (no cache, no CUDA context): %1.</source>
        <translation>只计存活的张量，即 max_memory_allocated 的口径（不含缓存和 CUDA 上下文）：%1。</translation>
    </message>
    <message>
        <source>PyTorch&apos;s memory only, as max_memory_reserved counts (no CUDA context): %1.</source>
        <translation>只计 PyTorch 的显存，即 max_memory_reserved 的口径（不含 CUDA 上下文）：%1。</translation>
    </message>
    <message>
        <source>Measured in another phase (%1), not at the peak: %2.</source>
        <translation>测量时处于另一阶段（%1），而不是峰值：%2。</translation>
    </message>
    <message>
        <source>Without “%1”: %2.</source>
        <comment>memory term, size</comment>
        <translation>不含“%1”：%2。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>a config.json</source>
        <translation>一份 config.json</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting, its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1” as %2</source>
        <comment>a word, what it was taken for</comment>
        <translation>“%1”当作 %2</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>没有识别：%1</translation>
    </message>
    <message>
        <source>Understood, not used here: %1</source>
        <translation>已识别，但此处用不上：%1</translation>
    </message>
    <message>
        <source>Taken: %1</source>
        <translation>按惯例理解：%1</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>还缺：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the text say nothing about memory.</source>
        <translation>
            <numerusform>文本中有 %n 行与显存无关。</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is longer than is read; its end was left out.</source>
        <translation>文本过长，末尾部分没有读取。</translation>
    </message>
    <message>
        <source>Measured %1, estimated %2: %3 more.</source>
        <translation>实测 %1，估算 %2：多 %3。</translation>
    </message>
    <message>
        <source>Measured %1, estimated %2: %3 less.</source>
        <translation>实测 %1，估算 %2：少 %3。</translation>
    </message>
    <message>
        <source>No term of the estimate is of this size: look at length, batch, precision and other processes on the GPU.</source>
        <translation>估算中没有哪一项与差额相当：请核对长度、批大小、精度，以及这张卡上的其他进程。</translation>
    </message>
    <message>
        <source>This would explain it:</source>
        <translation>可能的原因：</translation>
    </message>
    <message>
        <source>What would do, as the text says: %1</source>
        <translation>文本给出的可行值：%1</translation>
    </message>
    <message>
        <source>Not in the text, taken from the plan: %1. The numbers can only be compared if this plan is the one that ran.</source>
        <translation>文本中没有说明、取自当前方案：%1。只有实际运行的就是这个方案时，这些数字才能对比。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between settings with their values</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Take what the text says: %1</source>
        <translation>采用文本给出的值：%1</translation>
    </message>
    <message>
        <source> (nearest: %1)</source>
        <comment>behind a quoted word, names</comment>
        <translation>（最接近的：%1）</translation>
    </message>
</context>
<context>
    <name>CatalogFacts</name>
    <message>
        <source>yes</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>no</source>
        <translation>不支持</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>%1 GiB %2</source>
        <comment>size, type</comment>
        <translation>%1 GiB %2</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>可用显存</translation>
    </message>
    <message>
        <source>Why that much is usable</source>
        <translation>可用显存的依据</translation>
    </message>
    <message>
        <source>Memory bandwidth, GB/s</source>
        <translation>显存带宽，GB/s</translation>
    </message>
    <message>
        <source>FP32 TFLOPS</source>
        <translation>FP32 TFLOPS</translation>
    </message>
    <message>
        <source>TF32 TFLOPS</source>
        <translation>TF32 TFLOPS</translation>
    </message>
    <message>
        <source>FP16 TFLOPS</source>
        <translation>FP16 TFLOPS</translation>
    </message>
    <message>
        <source>BF16 TFLOPS</source>
        <translation>BF16 TFLOPS</translation>
    </message>
    <message>
        <source>FP8 TFLOPS</source>
        <translation>FP8 TFLOPS</translation>
    </message>
    <message>
        <source>FP4 TFLOPS</source>
        <translation>FP4 TFLOPS</translation>
    </message>
    <message>
        <source>INT8 TOPS</source>
        <translation>INT8 TOPS</translation>
    </message>
    <message>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <source>FP8</source>
        <translation>FP8</translation>
    </message>
    <message>
        <source>FP4</source>
        <translation>FP4</translation>
    </message>
    <message>
        <source>FlashAttention-2</source>
        <translation>FlashAttention-2</translation>
    </message>
    <message>
        <source>FlashAttention-3</source>
        <translation>FlashAttention-3</translation>
    </message>
    <message>
        <source>MIG</source>
        <translation>MIG</translation>
    </message>
    <message>
        <source>Compute capability</source>
        <translation>计算能力</translation>
    </message>
    <message>
        <source>NVLink, GB/s both ways</source>
        <translation>NVLink，双向合计 GB/s</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>PCIe, GB/s one way</source>
        <translation>PCIe，单向 GB/s</translation>
    </message>
    <message>
        <source>CUDA cores</source>
        <translation>CUDA 核心</translation>
    </message>
    <message>
        <source>Tensor cores</source>
        <translation>张量核心</translation>
    </message>
    <message>
        <source>Board power, W</source>
        <translation>整卡功耗，W</translation>
    </message>
    <message>
        <source>Form factor</source>
        <translation>外形</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Price, USD</source>
        <translation>价格，美元</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>price (date)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Hub id</source>
        <translation>Hub 标识</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Active parameters</source>
        <translation>激活参数</translation>
    </message>
    <message>
        <source>Basis of the count</source>
        <translation>参数量的依据</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Hidden size</source>
        <translation>隐藏维度</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Format of the checkpoint</source>
        <translation>模型文件的格式</translation>
    </message>
    <message>
        <source>Size of the checkpoint</source>
        <translation>模型文件的大小</translation>
    </message>
    <message>
        <source>Takes in</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>the total that programs on such a card have reported</source>
        <translation>程序在这种卡上读到的总量</translation>
    </message>
    <message>
        <source>the nominal size; nothing was measured</source>
        <translation>标称容量，没有实测</translation>
    </message>
    <message>
        <source>three quarters of the shared memory, as macOS allows</source>
        <translation>统一内存的四分之三（macOS 的默认上限）</translation>
    </message>
    <message>
        <source>a share of the system&apos;s memory: the nominal size</source>
        <translation>系统内存的一部分：标称容量</translation>
    </message>
    <message>
        <source>computed from the architecture</source>
        <translation>由架构计算</translation>
    </message>
    <message>
        <source>computed, and equal to the total that the hub reports</source>
        <translation>由架构计算，与 hub 公布的总数一致</translation>
    </message>
    <message>
        <source>computed, and equal to what two llama.cpp files hold</source>
        <translation>由架构计算，与两个 llama.cpp 文件所含权重数一致</translation>
    </message>
    <message>
        <source>computed, and equal to the size in the safetensors index</source>
        <translation>由架构计算，与 safetensors 索引中的大小一致</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>what other cards of this kind leave to programs</source>
        <translation>同类卡实际留给程序的容量</translation>
    </message>
    <message>
        <source>data centre</source>
        <translation>数据中心</translation>
    </message>
    <message>
        <source>embedded / unified memory</source>
        <translation>嵌入式 / 统一内存</translation>
    </message>
    <message>
        <source>GeForce laptop</source>
        <translation>GeForce 笔记本</translation>
    </message>
    <message>
        <source>Quadro/RTX professional</source>
        <translation>Quadro/RTX 专业卡</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>modified</source>
        <translation>魔改</translation>
    </message>
    <message>
        <source>after-market</source>
        <translation>第三方改装</translation>
    </message>
    <message>
        <source>China</source>
        <translation>中国</translation>
    </message>
    <message>
        <source>unified memory</source>
        <translation>统一内存</translation>
    </message>
    <message>
        <source>per GPU</source>
        <translation>每张 GPU</translation>
    </message>
    <message>
        <source>dual die</source>
        <translation>双芯片</translation>
    </message>
    <message>
        <source>one of two GPUs</source>
        <translation>两颗 GPU 之一</translation>
    </message>
    <message>
        <source>one of four GPUs</source>
        <translation>四颗 GPU 之一</translation>
    </message>
    <message>
        <source>16GB each</source>
        <translation>每颗 16GB</translation>
    </message>
    <message>
        <source>two Ascend 310P</source>
        <translation>两颗 Ascend 310P</translation>
    </message>
    <message>
        <source>B2/B3 class</source>
        <translation>B2/B3 级</translation>
    </message>
    <message>
        <source>%1-core GPU</source>
        <translation>%1 核 GPU</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a GPU, remark</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>ChartData</name>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>term, size, share</comment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>内存</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>a plan file (*.headroom)</source>
        <translation>方案文件（*.headroom）</translation>
    </message>
    <message>
        <source>%1: nothing wrong.</source>
        <translation>%1：没有问题。</translation>
    </message>
    <message>
        <source>GiB on the fullest GPU</source>
        <translation>最满的 GPU 上（GiB）</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>可用显存</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>peak in</source>
        <translation>峰值阶段</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>name of a scenario, what it is, the verdict</comment>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>No GPU found: nvidia-smi is not there or does not answer.</source>
        <translation>没有找到 GPU：nvidia-smi 不存在或没有响应。</translation>
    </message>
    <message>
        <source>index</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>memory (GiB)</source>
        <translation>显存（GiB）</translation>
    </message>
    <message>
        <source>in use (GiB)</source>
        <translation>已占用（GiB）</translation>
    </message>
    <message>
        <source>driver</source>
        <translation>驱动</translation>
    </message>
    <message>
        <source>exit code 3 when it does not fit</source>
        <translation>放不下时以退出码 3 结束</translation>
    </message>
    <message>
        <source>Trainable parameters: %1 of %2 (%3)</source>
        <translation>可训练参数：%1，全部 %2（%3）</translation>
    </message>
    <message>
        <source>Parameters: %1, of which %2 are active for a token</source>
        <translation>参数量：%1，其中每个 token 激活 %2</translation>
    </message>
    <message>
        <source>Parameters: %1</source>
        <translation>参数量：%1</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>流水线阶段</translation>
    </message>
    <message>
        <source>needed (GiB)</source>
        <translation>需要（GiB）</translation>
    </message>
    <message>
        <source>usable (GiB)</source>
        <translation>可用（GiB）</translation>
    </message>
    <message>
        <source>headroom (GiB)</source>
        <translation>余量（GiB）</translation>
    </message>
    <message>
        <source>%1, peak in: %2</source>
        <translation>%1，峰值阶段：%2</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>KV cache: %1 for each token; room for %2 tokens, %3 sequences at once</source>
        <translation>KV cache：每个 token %1；可容纳 %2 个 token，同时 %3 个序列</translation>
    </message>
    <message>
        <source>Host memory: %1 needed, %2 present</source>
        <translation>内存：需要 %1，现有 %2</translation>
    </message>
    <message>
        <source>Host memory: %1 needed on each node</source>
        <translation>内存：每个节点需要 %1</translation>
    </message>
    <message>
        <source>Model file: %1 (%2)</source>
        <translation>模型文件：%1（%2）</translation>
    </message>
    <message>
        <source>Training checkpoint with optimizer states: %1</source>
        <translation>含优化器状态的训练检查点：%1</translation>
    </message>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity of a problem, the problem</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>md (Markdown) or html</source>
        <translation>md（Markdown）或 html</translation>
    </message>
    <message>
        <source>See step %1.</source>
        <translation>见第 %1 步。</translation>
    </message>
    <message>
        <source>Step %1:</source>
        <translation>第 %1 步：</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>No GPU matches.</source>
        <translation>没有符合的 GPU。</translation>
    </message>
    <message>
        <source>group</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>memory type</source>
        <translation>显存类型</translation>
    </message>
    <message>
        <source>bandwidth (GB/s)</source>
        <translation>显存带宽（GB/s）</translation>
    </message>
    <message>
        <source>NVLink (GB/s)</source>
        <translation>NVLink（GB/s）</translation>
    </message>
    <message>
        <source>CUDA cores</source>
        <translation>CUDA 核心</translation>
    </message>
    <message>
        <source>fp16 TFLOPS</source>
        <translation>fp16 TFLOPS</translation>
    </message>
    <message>
        <source>power (W)</source>
        <translation>功耗（W）</translation>
    </message>
    <message>
        <source>capability</source>
        <translation>计算能力</translation>
    </message>
    <message>
        <source>formats</source>
        <translation>支持的格式</translation>
    </message>
    <message>
        <source>words to find: id, name, series; 中文 too</source>
        <translation>查找的词：标识、名称、系列，可用中文</translation>
    </message>
    <message>
        <source>rank by: %1</source>
        <translation>按此排序：%1</translation>
    </message>
    <message>
        <source>Hugging Face configuration</source>
        <translation>Hugging Face 配置文件</translation>
    </message>
    <message>
        <source>index of safetensors files</source>
        <translation>safetensors 索引文件</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>parameters by architecture</source>
        <translation>按架构计算的参数量</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>hidden size</source>
        <translation>隐藏维度</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>attention heads</source>
        <translation>注意力头数</translation>
    </message>
    <message>
        <source>KV heads</source>
        <translation>KV 头数</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>file size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>tensors</source>
        <translation>张量数</translation>
    </message>
    <message>
        <source>bytes of the tensors</source>
        <translation>张量字节数</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>config.json, folder, .safetensors, its index, or .gguf</source>
        <translation>config.json、文件夹、.safetensors、其索引文件或 .gguf</translation>
    </message>
    <message>
        <source>words to find: id, name, hub id, family; 中文 too</source>
        <translation>查找的词：标识、名称、hub 标识、系列，可用中文</translation>
    </message>
    <message>
        <source>active</source>
        <translation>激活参数</translation>
    </message>
    <message>
        <source>format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>file (GB)</source>
        <translation>文件（GB）</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>hub id</source>
        <translation>hub 标识</translation>
    </message>
    <message>
        <source>No model matches.</source>
        <translation>没有符合的模型。</translation>
    </message>
    <message>
        <source>a catalogue id, or a config.json, folder, .gguf or .safetensors</source>
        <translation>目录中的标识，或 config.json、文件夹、.gguf、.safetensors</translation>
    </message>
    <message>
        <source>count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>rounded</source>
        <translation>约</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总参数</translation>
    </message>
    <message>
        <source>active for a token</source>
        <translation>每个 token 的激活参数</translation>
    </message>
    <message>
        <source>embedding</source>
        <translation>词嵌入</translation>
    </message>
    <message>
        <source>routed experts</source>
        <translation>路由专家</translation>
    </message>
    <message>
        <source>vision tower</source>
        <translation>视觉塔</translation>
    </message>
    <message>
        <source>audio tower</source>
        <translation>音频塔</translation>
    </message>
    <message>
        <source>multi-token prediction (not in the total)</source>
        <translation>多 token 预测（不计入总数）</translation>
    </message>
    <message>
        <source>group of tensors</source>
        <translation>张量类别</translation>
    </message>
    <message>
        <source>the models of the catalogue</source>
        <translation>目录中的模型</translation>
    </message>
    <message>
        <source>the GPUs of the catalogue</source>
        <translation>目录中的 GPU</translation>
    </message>
    <message>
        <source>exact parameter counts of a model</source>
        <translation>模型的精确参数量</translation>
    </message>
    <message>
        <source>what each GPU must hold</source>
        <translation>每张 GPU 需要放下什么</translation>
    </message>
    <message>
        <source>how every number of the estimate is made</source>
        <translation>每个估算数字的推导过程</translation>
    </message>
    <message>
        <source>rules of thumb beside the detailed estimate</source>
        <translation>经验法则与详细估算对照</translation>
    </message>
    <message>
        <source>the scenarios of a plan side by side</source>
        <translation>并排对比方案中的各个场景</translation>
    </message>
    <message>
        <source>every problem of a plan file</source>
        <translation>方案文件中的所有问题</translation>
    </message>
    <message>
        <source>what a model file says</source>
        <translation>模型文件的内容</translation>
    </message>
    <message>
        <source>the GPUs of this machine</source>
        <translation>本机的 GPU</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source> (does not apply to this checkpoint)</source>
        <translation>（不适用于这个模型文件）</translation>
    </message>
    <message>
        <source>Recipe: %1</source>
        <translation>适用条件：%1</translation>
    </message>
    <message>
        <source>Leaves out: %1</source>
        <translation>未计入：%1</translation>
    </message>
    <message>
        <source>Exact at a sequence length of %1</source>
        <translation>序列长度为 %1 时恰好成立</translation>
    </message>
    <message>
        <source>%1: %2 parameters, %3 B by its name</source>
        <translation>%1：参数量 %2，按名称为 %3 B</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>法则</translation>
    </message>
    <message>
        <source>bytes a parameter</source>
        <translation>每参数字节数</translation>
    </message>
    <message>
        <source>by the name (GB)</source>
        <translation>按名称（GB）</translation>
    </message>
    <message>
        <source>exact (GB)</source>
        <translation>按精确参数量（GB）</translation>
    </message>
    <message>
        <source>detailed estimate of its recipe (GB)</source>
        <translation>同样条件的详细估算（GB）</translation>
    </message>
    <message>
        <source>Usage</source>
        <comment>heading of the help</comment>
        <translation>用法</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <comment>placeholder in the help</comment>
        <translation>选项</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <comment>placeholder in the help</comment>
        <translation>命令</translation>
    </message>
    <message>
        <source>TEXT</source>
        <comment>placeholder in the help</comment>
        <translation>文本</translation>
    </message>
    <message>
        <source>Arguments</source>
        <comment>heading of the help</comment>
        <translation>参数</translation>
    </message>
    <message>
        <source>(required)</source>
        <comment>in the help</comment>
        <translation>（必填）</translation>
    </message>
    <message>
        <source>Options</source>
        <comment>heading of the help</comment>
        <translation>选项</translation>
    </message>
    <message>
        <source>print this help and end</source>
        <translation>显示本帮助后结束</translation>
    </message>
    <message>
        <source>the answer as JSON, for programs</source>
        <translation>以 JSON 输出，供程序使用</translation>
    </message>
    <message>
        <source>language of the words: en or zh_CN</source>
        <translation>文字的语言：en 或 zh_CN</translation>
    </message>
    <message>
        <source>Headroom: what a model needs on which GPUs, and why.</source>
        <translation>Headroom：模型在哪些 GPU 上需要多少显存，以及为什么。</translation>
    </message>
    <message>
        <source>Commands</source>
        <comment>heading of the help</comment>
        <translation>命令</translation>
    </message>
    <message>
        <source>stdout: cannot be written</source>
        <translation>stdout：无法写入</translation>
    </message>
    <message>
        <source>internal failure: %1</source>
        <translation>内部错误：%1</translation>
    </message>
    <message>
        <source>Scenario</source>
        <comment>heading of the help</comment>
        <translation>场景</translation>
    </message>
    <message>
        <source>which scenario of the plan: number (from 1) or name</source>
        <translation>方案中的哪个场景：序号（从 1 开始）或名称</translation>
    </message>
    <message>
        <source>inference, pretrain, full, lora or qlora</source>
        <translation>inference、pretrain、full、lora 或 qlora</translation>
    </message>
    <message>
        <source>a catalogue id</source>
        <translation>目录中的标识</translation>
    </message>
    <message>
        <source>how many GPUs</source>
        <translation>几张 GPU</translation>
    </message>
    <message>
        <source>section.key=value, as in a plan file; repeatable</source>
        <translation>section.key=value，与方案文件相同；可重复</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>linear attention</source>
        <translation>线性注意力</translation>
    </message>
    <message>
        <source>state space</source>
        <translation>状态空间</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>shared experts</source>
        <translation>共享专家</translation>
    </message>
    <message>
        <source>router</source>
        <translation>路由器</translation>
    </message>
    <message>
        <source>norms</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>head</source>
        <translation>输出头</translation>
    </message>
    <message>
        <source>other tensors</source>
        <translation>其他张量</translation>
    </message>
    <message>
        <source>buffers (not in the total)</source>
        <translation>缓冲（不计入总数）</translation>
    </message>
    <message>
        <source>measured rows against the estimate, and the statistics</source>
        <translation>实测数据与估算对照及统计</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>量</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>framework or engine</source>
        <translation>框架或引擎</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>median error</source>
        <translation>误差中位数</translation>
    </message>
    <message>
        <source>90th percentile</source>
        <translation>90% 分位</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>A file of measured rows</source>
        <translation>实测数据文件</translation>
    </message>
    <message>
        <source>the largest or smallest value that fits</source>
        <translation>放得下的最大值或最小值</translation>
    </message>
    <message>
        <source>the largest model for each use on given GPUs, or for each card size</source>
        <translation>给定 GPU（或各种显存大小）下每种用途放得下的最大模型</translation>
    </message>
    <message>
        <source>Limited by the model, not by memory.</source>
        <translation>受模型限制，而不是受显存限制。</translation>
    </message>
    <message>
        <source>With fewer GPUs it does not fit.</source>
        <translation>GPU 再少就放不下。</translation>
    </message>
    <message>
        <source>No larger model of the catalogue fits.</source>
        <translation>目录中更大的模型都放不下。</translation>
    </message>
    <message>
        <source>No cheaper GPU with a price in the catalogue fits.</source>
        <translation>目录中标有价格且更便宜的 GPU 都放不下。</translation>
    </message>
    <message>
        <source>Limited by memory: the next value does not fit.</source>
        <translation>受显存限制：再大一级就放不下。</translation>
    </message>
    <message>
        <source>No value fits: not even the smallest. %1</source>
        <translation>没有放得下的取值，最小值也放不下。%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>question, its answer</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>inference, fp16</source>
        <translation>推理，fp16</translation>
    </message>
    <message>
        <source>inference, 8-bit</source>
        <translation>推理，8 比特</translation>
    </message>
    <message>
        <source>inference, 4-bit</source>
        <translation>推理，4 比特</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>model, verdict</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>GPU of the catalogue</source>
        <translation>目录中的 GPU</translation>
    </message>
    <message>
        <source>how many of them</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>a plan as a file to hand on: PDF, HTML and others</source>
        <translation>把方案写成可以转交的文件：PDF、HTML 等</translation>
    </message>
    <message>
        <source>only this scenario of the plan: number (from 1) or name</source>
        <translation>只用方案中的这个场景：序号（从 1 开始）或名称</translation>
    </message>
    <message>
        <source>the file to write: .pdf, .html, .md, .odt, .csv, .json, .png or .svg</source>
        <translation>要写的文件：.pdf、.html、.md、.odt、.csv、.json、.png 或 .svg</translation>
    </message>
    <message>
        <source>the summary alone, without details</source>
        <translation>只要摘要，不要细节</translation>
    </message>
    <message>
        <source>a4 or letter</source>
        <translation>a4 或 letter</translation>
    </message>
    <message>
        <source>gpus or tiers: a page of the catalogue instead</source>
        <translation>gpus 或 tiers：改为输出目录的一页</translation>
    </message>
    <message>
        <source>replace a file that is already there</source>
        <translation>替换已有的文件</translation>
    </message>
    <message>
        <source>written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Nothing has to change.</source>
        <translation>不需要改动。</translation>
    </message>
    <message>
        <source>No edit helps.</source>
        <translation>没有哪项改动有帮助。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>省下</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>每变一步</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>并行方案</translation>
    </message>
    <message>
        <source>To spare</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>No GPU of the catalogue holds it.</source>
        <translation>目录里没有放得下它的 GPU。</translation>
    </message>
    <message>
        <source>%1 layouts examined: %2 fit, %3 are too large, %4 are refused.</source>
        <translation>检查了 %1 种并行方案：%2 种放得下，%3 种太大，%4 种不可行。</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>重计算</translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation>微批大小</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>GPUs wait for each other</source>
        <translation>GPU 之间互相等待</translation>
    </message>
    <message>
        <source>Refused %1 times: %2</source>
        <translation>不可行 %1 次：%2</translation>
    </message>
    <message>
        <source>how many layouts to list</source>
        <translation>列出多少种并行方案</translation>
    </message>
    <message>
        <source>what may differ from the plan: %1</source>
        <translation>哪些可以与方案不同：%1</translation>
    </message>
    <message>
        <source>what to change when a plan does not fit, cheapest first</source>
        <translation>方案放不下时该改什么，代价小的在前</translation>
    </message>
    <message>
        <source>every way to divide the work over the GPUs, ranked</source>
        <translation>把工作分到各张 GPU 的所有并行方案，按优劣排列</translation>
    </message>
    <message>
        <source>the smallest number of each GPU that holds it, for each precision</source>
        <translation>每种 GPU、每种精度下最少要几张才放得下</translation>
    </message>
    <message>
        <source>a lesson of the list; without: the list</source>
        <translation>列表中的一篇教程；不写则列出全部</translation>
    </message>
    <message>
        <source>compute every number and exercise of the lesson, or of all</source>
        <translation>计算这一篇（或全部）教程里的每个数和每道练习</translation>
    </message>
    <message>
        <source>a folder with lessons of one&apos;s own</source>
        <translation>放自编教程的文件夹</translation>
    </message>
    <message>
        <source>which exercises are drawn; the same again for the same number</source>
        <translation>抽题用的编号；编号相同，题目就相同</translation>
    </message>
    <message>
        <source>write the lesson as a handout into this PDF</source>
        <translation>把教程写成讲义 PDF</translation>
    </message>
    <message>
        <source>write the lesson as slides into this PDF</source>
        <translation>把教程写成幻灯片 PDF</translation>
    </message>
    <message>
        <source>a handout with the answers</source>
        <translation>讲义附答案</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>课次</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>exercises</source>
        <translation>练习数</translation>
    </message>
    <message>
        <source>lessons: %1, numbers: %2, exercises drawn: %3, problems: %4</source>
        <translation>教程 %1 篇，数值 %2 个，抽题 %3 道，问题 %4 个</translation>
    </message>
    <message>
        <source>lessons with live numbers and exercises</source>
        <translation>带实时数字和练习的教程</translation>
    </message>
    <message>
        <source>norms, inputs of the matrices</source>
        <translation>归一化层与各矩阵的输入</translation>
    </message>
    <message>
        <source>MLP or experts</source>
        <translation>MLP 或专家</translation>
    </message>
    <message>
        <source>adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>input, kept instead under full recomputation</source>
        <translation>层输入（完全重计算时只保留它）</translation>
    </message>
    <message>
        <source>final norm and input of the head</source>
        <translation>最后的归一化层与输出层的输入</translation>
    </message>
    <message>
        <source>logits and loss, at their peak</source>
        <translation>logits 与损失（峰值）</translation>
    </message>
    <message>
        <source>logits that live on in the backward pass</source>
        <translation>反向传播期间仍保留的 logits</translation>
    </message>
    <message>
        <source>module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>What one micro-batch leaves for the backward pass on one GPU (each layer):</source>
        <translation>一个微批次在每张 GPU 上为反向传播保留的内容（每层）：</translation>
    </message>
    <message>
        <source>key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>a line such as &quot;8 x 3090 zero3 Llama-3-8B lora 4k&quot;, or - for a text from stdin</source>
        <translation>一行文字，例如 &quot;8 x 3090 zero3 Llama-3-8B lora 4k&quot;；写 - 则从标准输入读取</translation>
    </message>
    <message>
        <source>what each module saves for the backward pass</source>
        <translation>各模块为反向传播保留的激活值</translation>
    </message>
    <message>
        <source>what a line, a pasted log or a command means, and its answer</source>
        <translation>一行提问、一段日志或一条命令的含义，以及答案</translation>
    </message>
    <message>
        <source>row</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>The memory rows that are furthest off:</source>
        <translation>误差最大的显存记录：</translation>
    </message>
    <message>
        <source>Write the error bands that follow from the rows (resources/bands.json)</source>
        <translation>写出由实测记录得出的误差范围（resources/bands.json）</translation>
    </message>
    <message>
        <source>an exercise with its key instead: the terms with blanks, questions, room to work</source>
        <translation>改为带答案的练习单：各项留空，有问题和演算的地方</translation>
    </message>
    <message>
        <source>the engine: %1</source>
        <translation>引擎：%1</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>time and throughput, cost, energy</source>
        <translation>时间与吞吐量、费用、能耗</translation>
    </message>
    <message>
        <source>the files that start a plan in an engine</source>
        <translation>在某个引擎中启动方案的文件</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>what an hour of one GPU costs you; default: the cloud price of the catalogue</source>
        <translation>一张 GPU 每小时的价格；默认：目录中的云价格</translation>
    </message>
    <message>
        <source>how every number is made</source>
        <translation>每个数字的推导过程</translation>
    </message>
    <message>
        <source>The speed rows that are furthest off:</source>
        <translation>偏差最大的速度实测行：</translation>
    </message>
    <message>
        <source>part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>the parts of one number, as groups[0].terms.weights: tensors, kinds of layers, modules</source>
        <translation>把一个数拆成各部分，如 groups[0].terms.weights：张量、层的种类、模块</translation>
    </message>
    <message>
        <source>all</source>
        <comment>tasks</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>all</source>
        <comment>frameworks and engines</comment>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>CopyText</name>
    <message>
        <source>%1: %2 (`%3`)</source>
        <comment>setting, its value, its key</comment>
        <translation>%1：%2（`%3`）</translation>
    </message>
    <message>
        <source>Nothing that matters for this task.</source>
        <translation>没有对该任务有影响的项。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>plan in words, verdict</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已指定</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>未指定，按默认</translation>
    </message>
    <message>
        <source>Estimate for the fullest GPU</source>
        <translation>最满的一张卡的估算</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>EditFleet</name>
    <message>
        <source>change of “My GPUs”</source>
        <translation>修改“我的 GPU”</translation>
    </message>
</context>
<context>
    <name>ExamplePlan</name>
    <message>
        <source>Qwen2.5 7B on one RTX 4090</source>
        <translation>单张 RTX 4090 上的 Qwen2.5 7B</translation>
    </message>
    <message>
        <source>Chat with 8k context</source>
        <translation>8k 上下文对话</translation>
    </message>
    <message>
        <source>Can 4 × V100 32 GB train Vicuna 65B?</source>
        <translation>能否用 4 * v100 32G 训练 vicuna 65b？</translation>
    </message>
    <message>
        <source>Inference, fp16, 4 cards</source>
        <translation>推理，fp16，4 张卡</translation>
    </message>
    <message>
        <source>Inference, fp16, 5 cards by layers</source>
        <translation>推理，fp16，5 张卡按层切分</translation>
    </message>
    <message>
        <source>Inference, 4-bit, 4 cards</source>
        <translation>推理，4 比特，4 张卡</translation>
    </message>
    <message>
        <source>Full training, ZeRO-3</source>
        <translation>全参数训练，ZeRO-3</translation>
    </message>
    <message>
        <source>LoRA on fp16 weights, ZeRO-3</source>
        <translation>LoRA（fp16 权重），ZeRO-3</translation>
    </message>
    <message>
        <source>QLoRA, sharded (FSDP)</source>
        <translation>QLoRA，切分（FSDP）</translation>
    </message>
    <message>
        <source>A100 or A800: the same memory, another NVLink</source>
        <translation>A100 还是 A800：显存相同，NVLink 不同</translation>
    </message>
    <message>
        <source>8 × A100 80 GB</source>
        <translation>8 张 A100 80 GB</translation>
    </message>
    <message>
        <source>8 × A800 80 GB</source>
        <translation>8 张 A800 80 GB</translation>
    </message>
    <message>
        <source>Mistral 7B: LoRA with 20,971,520 trainable parameters</source>
        <translation>Mistral 7B：LoRA，可训练参数 20,971,520</translation>
    </message>
    <message>
        <source>LoRA, rank 8, bf16 weights</source>
        <translation>LoRA，秩 8，bf16 权重</translation>
    </message>
    <message>
        <source>LoRA, rank 8, fp32 weights as the notes count</source>
        <translation>LoRA，秩 8，fp32 权重（按文档的算法）</translation>
    </message>
    <message>
        <source>What runs on 4 × RTX 2080 Ti 22 GB?</source>
        <translation>4 张 RTX 2080 Ti 22 GB 能跑什么？</translation>
    </message>
    <message>
        <source>Qwen2.5 7B, fp16, one card</source>
        <translation>Qwen2.5 7B，fp16，单卡</translation>
    </message>
    <message>
        <source>Qwen2.5 32B, 4-bit, two cards</source>
        <translation>Qwen2.5 32B，4 比特，两张卡</translation>
    </message>
    <message>
        <source>LLaMA 65B, 4-bit, two cards</source>
        <translation>LLaMA 65B，4 比特，两张卡</translation>
    </message>
    <message>
        <source>Qwen2.5 7B, LoRA as it comes (bf16)</source>
        <translation>Qwen2.5 7B，LoRA 默认设置（bf16）</translation>
    </message>
    <message>
        <source>Qwen2.5 7B, QLoRA in fp16</source>
        <translation>Qwen2.5 7B，QLoRA（fp16）</translation>
    </message>
    <message>
        <source>Vicuna 7B: full fine-tuning on 4 × A100 40 GB</source>
        <translation>Vicuna 7B：4 张 A100 40 GB 全参数微调</translation>
    </message>
    <message>
        <source>Full fine-tuning with FSDP</source>
        <translation>用 FSDP 全参数微调</translation>
    </message>
</context>
<context>
    <name>ExampleStrip</name>
    <message>
        <source>Can 4 × V100 32G train 65B?</source>
        <translation>4 × V100 32G 能训练 65B 吗？</translation>
    </message>
    <message>
        <source>Full fine-tuning of 7B: 4 × A100 40G</source>
        <translation>7B 全参数微调：4 × A100 40G</translation>
    </message>
    <message>
        <source>What do my 4 × 2080 Ti 22G run?</source>
        <translation>我的 4 张 2080 Ti 22G 能跑什么？</translation>
    </message>
    <message>
        <source>DeepSeek-R1: what hardware?</source>
        <translation>DeepSeek-R1 需要什么硬件？</translation>
    </message>
    <message>
        <source>vLLM says the KV cache is too small</source>
        <translation>vLLM 提示 KV 缓存不够</translation>
    </message>
    <message>
        <source>LoRA on one 24 GB card</source>
        <translation>单张 24 GB 卡做 LoRA</translation>
    </message>
</context>
<context>
    <name>Expected</name>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a whole number above 0</source>
        <translation>大于 0 的整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>an object { … }</source>
        <translation>对象 { … }</translation>
    </message>
    <message>
        <source>section.key=value</source>
        <translation>section.key=value</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range of numbers</comment>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>a number from 0</source>
        <translation>不小于 0 的数</translation>
    </message>
    <message>
        <source>a model of the catalogue</source>
        <translation>目录中的模型</translation>
    </message>
    <message>
        <source>a GPU of the catalogue</source>
        <translation>目录中的 GPU</translation>
    </message>
</context>
<context>
    <name>Family</name>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Optimizer states</source>
        <translation>优化器状态</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV cache</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>缓冲</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>All weights</source>
        <translation>全部权重</translation>
    </message>
    <message>
        <source>Activations + logits</source>
        <translation>激活值 + logits</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Number of GPUs</source>
        <translation>GPU 数量</translation>
    </message>
    <message>
        <source>GPUs per node</source>
        <translation>每节点 GPU 数</translation>
    </message>
    <message>
        <source>GPUs joined by NVLink</source>
        <translation>NVLink 相连的 GPU 数</translation>
    </message>
    <message>
        <source>GPU memory held by others (GiB)</source>
        <translation>被其他程序占用的显存（GiB）</translation>
    </message>
    <message>
        <source>Host memory per node (GiB)</source>
        <translation>每节点内存（GiB）</translation>
    </message>
    <message>
        <source>Tensor parallel</source>
        <translation>张量并行</translation>
    </message>
    <message>
        <source>Pipeline parallel</source>
        <translation>流水线并行</translation>
    </message>
    <message>
        <source>Context parallel</source>
        <translation>上下文并行</translation>
    </message>
    <message>
        <source>Expert parallel</source>
        <translation>专家并行</translation>
    </message>
    <message>
        <source>Data parallel</source>
        <translation>数据并行</translation>
    </message>
    <message>
        <source>Chunks per pipeline stage</source>
        <translation>每个流水线阶段的块数</translation>
    </message>
    <message>
        <source>Sequence parallel (Megatron)</source>
        <translation>序列并行（Megatron）</translation>
    </message>
    <message>
        <source>ZeRO stage</source>
        <translation>ZeRO 阶段</translation>
    </message>
    <message>
        <source>Reshard after forward (FSDP)</source>
        <translation>前向后重新切分（FSDP）</translation>
    </message>
    <message>
        <source>Context parallel method</source>
        <translation>上下文并行方式</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>推理引擎</translation>
    </message>
    <message>
        <source>Engine version</source>
        <translation>引擎版本</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Weight format</source>
        <translation>权重格式</translation>
    </message>
    <message>
        <source>KV cache format</source>
        <translation>KV cache 格式</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>输入 token 数</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>输出 token 数</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>上下文长度</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>并发数</translation>
    </message>
    <message>
        <source>Sequences at most</source>
        <translation>最大序列数</translation>
    </message>
    <message>
        <source>Prefill chunk (tokens)</source>
        <translation>预填充分块（token）</translation>
    </message>
    <message>
        <source>Physical batch (tokens)</source>
        <translation>物理批（token）</translation>
    </message>
    <message>
        <source>Share of GPU memory to pre-allocate</source>
        <translation>预分配的显存比例</translation>
    </message>
    <message>
        <source>Layers on the GPU</source>
        <translation>放在 GPU 上的层数</translation>
    </message>
    <message>
        <source>Full cache for sliding-window layers</source>
        <translation>滑动窗口层使用完整缓存</translation>
    </message>
    <message>
        <source>MLA cache</source>
        <translation>MLA 缓存</translation>
    </message>
    <message>
        <source>Experts in host memory</source>
        <translation>专家放在内存</translation>
    </message>
    <message>
        <source>CUDA graphs</source>
        <translation>CUDA graphs</translation>
    </message>
    <message>
        <source>FlashAttention</source>
        <translation>FlashAttention</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>训练框架</translation>
    </message>
    <message>
        <source>Framework version</source>
        <translation>框架版本</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Gradient type</source>
        <translation>梯度精度</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <source>Micro-batch</source>
        <translation>微批大小</translation>
    </message>
    <message>
        <source>Gradient accumulation</source>
        <translation>梯度累积</translation>
    </message>
    <message>
        <source>Recomputation (gradient checkpointing)</source>
        <translation>重计算（梯度检查点）</translation>
    </message>
    <message>
        <source>Recomputed layers</source>
        <translation>重计算的层数</translation>
    </message>
    <message>
        <source>Fused kernels</source>
        <translation>融合算子</translation>
    </message>
    <message>
        <source>Fused loss</source>
        <translation>融合损失</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Compiled model</source>
        <translation>编译模型</translation>
    </message>
    <message>
        <source>Optimizer step in the backward pass</source>
        <translation>在反向传播中更新参数</translation>
    </message>
    <message>
        <source>Tiled MLP</source>
        <translation>分块 MLP</translation>
    </message>
    <message>
        <source>Double quantisation</source>
        <translation>双重量化</translation>
    </message>
    <message>
        <source>Offload optimizer states</source>
        <translation>卸载优化器状态</translation>
    </message>
    <message>
        <source>Offload parameters</source>
        <translation>卸载参数</translation>
    </message>
    <message>
        <source>Offload activations</source>
        <translation>卸载激活值</translation>
    </message>
    <message>
        <source>Base model format</source>
        <translation>底座模型格式</translation>
    </message>
    <message>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>LoRA rank</source>
        <translation>LoRA 秩</translation>
    </message>
    <message>
        <source>LoRA target modules</source>
        <translation>LoRA 作用模块</translation>
    </message>
    <message>
        <source>Adapter type</source>
        <translation>适配器精度</translation>
    </message>
    <message>
        <source>DoRA</source>
        <translation>DoRA</translation>
    </message>
    <message>
        <source>Modules trained whole</source>
        <translation>完整训练的模块</translation>
    </message>
    <message>
        <source>Tokens to train on</source>
        <translation>训练 token 数</translation>
    </message>
    <message>
        <source>Tokens of the data set</source>
        <translation>数据集 token 数</translation>
    </message>
    <message>
        <source>Cast to fp32 before QLoRA</source>
        <translation>QLoRA 前转为 fp32 的部分</translation>
    </message>
    <message>
        <source>LoRA dropout</source>
        <translation>LoRA dropout</translation>
    </message>
</context>
<context>
    <name>Fix</name>
    <message>
        <source>Turn on FlashAttention</source>
        <translation>开启 FlashAttention</translation>
    </message>
    <message>
        <source>Turn on the fused loss</source>
        <translation>开启融合损失</translation>
    </message>
    <message>
        <source>Turn on fused kernels</source>
        <translation>开启融合算子</translation>
    </message>
    <message>
        <source>Keep only the window of sliding-window layers</source>
        <translation>滑动窗口层只保留窗口</translation>
    </message>
    <message>
        <source>Close what else uses the GPUs</source>
        <translation>关闭占用 GPU 的其他程序</translation>
    </message>
    <message>
        <source>Offload the optimizer to host memory</source>
        <translation>把优化器卸载到内存</translation>
    </message>
    <message>
        <source>Offload the parameters to host memory</source>
        <translation>把参数卸载到内存</translation>
    </message>
    <message>
        <source>Offload activations to host memory</source>
        <translation>把激活值卸载到内存</translation>
    </message>
    <message>
        <source>Turn off CUDA graphs</source>
        <translation>关闭 CUDA graph</translation>
    </message>
    <message>
        <source>Keep the experts in host memory</source>
        <translation>把专家留在内存</translation>
    </message>
    <message>
        <source>LoRA instead of full fine-tuning</source>
        <translation>用 LoRA 代替全参数微调</translation>
    </message>
    <message>
        <source>QLoRA instead</source>
        <translation>改用 QLoRA</translation>
    </message>
    <message>
        <source>ZeRO-%1</source>
        <translation>ZeRO-%1</translation>
    </message>
    <message>
        <source>Turn on selective recomputation</source>
        <translation>开启选择性重计算</translation>
    </message>
    <message>
        <source>Turn on recomputation</source>
        <translation>开启重计算</translation>
    </message>
    <message>
        <source>Micro-batch %1, accumulated %2 times</source>
        <translation>微批大小 %1，累积 %2 次</translation>
    </message>
    <message numerus="yes">
        <source>Set the engine up for %1 sequence(s)</source>
        <translation>
            <numerusform>引擎按 %1 个序列准备</numerusform>
        </translation>
    </message>
    <message>
        <source>Utilisation %1</source>
        <translation>利用率 %1</translation>
    </message>
    <message>
        <source>Prefill chunks of %1 tokens</source>
        <translation>预填充每块 %1 个 token</translation>
    </message>
    <message numerus="yes">
        <source>%1 layer(s) on the GPU</source>
        <translation>
            <numerusform>%1 层放在 GPU 上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sequence(s) at once</source>
        <translation>
            <numerusform>并发数降到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>KV cache in %1</source>
        <translation>KV cache 用 %1</translation>
    </message>
    <message>
        <source>Tensor parallel %1</source>
        <translation>张量并行 %1</translation>
    </message>
    <message>
        <source>Pipeline parallel %1</source>
        <translation>流水线并行 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 GPU(s)</source>
        <translation>
            <numerusform>用 %1 张 GPU</numerusform>
        </translation>
    </message>
    <message>
        <source>Base model in %1</source>
        <translation>底座模型用 %1</translation>
    </message>
    <message>
        <source>Weights in %1</source>
        <translation>权重用 %1</translation>
    </message>
    <message>
        <source>Sequences of %1 tokens</source>
        <translation>序列长度 %1 个 token</translation>
    </message>
    <message>
        <source>Prompts of %1 tokens</source>
        <translation>输入长度 %1 个 token</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Largest context that fits: %1 tokens.</source>
        <translation>放得下的最大上下文：%1 个 token。</translation>
    </message>
    <message>
        <source>Longest sequence that fits: %1 tokens.</source>
        <translation>放得下的最大序列长度：%1 个 token。</translation>
    </message>
    <message>
        <source>Longest output that fits: %1 tokens.</source>
        <translation>放得下的最长输出：%1 个 token。</translation>
    </message>
    <message>
        <source>Most sequences at once that fit: %1.</source>
        <translation>放得下的最大并发数：%1。</translation>
    </message>
    <message>
        <source>Largest micro-batch that fits: %1.</source>
        <translation>放得下的最大微批：%1。</translation>
    </message>
    <message>
        <source>Largest LoRA rank that fits: %1.</source>
        <translation>放得下的最大 LoRA 秩：%1。</translation>
    </message>
    <message>
        <source>Most layers on the GPU that fit: %1.</source>
        <translation>GPU 上最多放得下 %1 层。</translation>
    </message>
    <message>
        <source>Fewest GPUs that hold it: %1.</source>
        <translation>最少要 %1 张 GPU 才放得下。</translation>
    </message>
    <message>
        <source>Largest model that fits: %1.</source>
        <translation>放得下的最大模型：%1。</translation>
    </message>
    <message>
        <source>Cheapest GPU that holds it: %1.</source>
        <translation>放得下的最便宜的 GPU：%1。</translation>
    </message>
    <message>
        <source>costs nothing</source>
        <translation>无代价</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>更慢</translation>
    </message>
    <message>
        <source>needs hardware</source>
        <translation>需要加硬件</translation>
    </message>
    <message>
        <source>changes the result</source>
        <translation>会改变结果</translation>
    </message>
    <message>
        <source>about %1 slower</source>
        <translation>慢约 %1</translation>
    </message>
    <message>
        <source>%1 (−%2, %3)</source>
        <translation>%1（省 %2，%3）</translation>
    </message>
    <message>
        <source>%1 (%2 more usable, %3)</source>
        <translation>%1（可用多 %2，%3）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>one GPU</source>
        <translation>单张 GPU</translation>
    </message>
    <message>
        <source>once a step</source>
        <translation>每步一次</translation>
    </message>
    <message>
        <source>each micro-batch</source>
        <translation>每个微批</translation>
    </message>
    <message>
        <source>in every layer</source>
        <translation>每一层</translation>
    </message>
    <message>
        <source>in every layer, between nodes</source>
        <translation>每一层，跨节点</translation>
    </message>
    <message>
        <source>No value fits: not even the smallest.</source>
        <translation>没有放得下的值：最小的也放不下。</translation>
    </message>
    <message>
        <source>%1 Limited by the model, not by memory.</source>
        <translation>%1受限于模型，而不是显存。</translation>
    </message>
    <message>
        <source>%1: %2 (card full)</source>
        <translation>%1：%2（已占满）</translation>
    </message>
    <message>
        <source>%1 (as now)</source>
        <comment>a layout that the plan has</comment>
        <translation>%1（当前）</translation>
    </message>
</context>
<context>
    <name>Formatter</name>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message numerus="yes">
        <source>%1 byte(s)</source>
        <translation>
            <numerusform>%1 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 GB</source>
        <comment>10^9 bytes</comment>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 B</source>
        <comment>bytes</comment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>million parameters</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 B</source>
        <comment>billion parameters</comment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 B (%2)</source>
        <comment>bytes, and the same in MiB or GiB</comment>
        <translation>%1 B（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%1 token(s)</source>
        <translation>
            <numerusform>%1 个 token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 layer(s)</source>
        <translation>
            <numerusform>%1 层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 head(s)</source>
        <translation>
            <numerusform>%1 个头</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 GPU(s)</source>
        <translation>
            <numerusform>%1 张 GPU</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 B each</source>
        <comment>bytes for each element</comment>
        <translation>%1 B/个</translation>
    </message>
    <message>
        <source>%1 bit</source>
        <translation>%1 比特</translation>
    </message>
</context>
<context>
    <name>GpuGroup</name>
    <message>
        <source>Consumer</source>
        <translation>消费级</translation>
    </message>
    <message>
        <source>Professional</source>
        <translation>专业级</translation>
    </message>
    <message>
        <source>Data centre</source>
        <translation>数据中心</translation>
    </message>
    <message>
        <source>Unified memory</source>
        <translation>统一内存</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自己的</translation>
    </message>
</context>
<context>
    <name>HostTerm</name>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Optimizer states</source>
        <translation>优化器状态</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV cache</translation>
    </message>
    <message>
        <source>Temporary buffers</source>
        <translation>临时缓冲</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>加载</translation>
    </message>
</context>
<context>
    <name>InsertScenario</name>
    <message>
        <source>new scenario</source>
        <translation>新场景</translation>
    </message>
</context>
<context>
    <name>LaunchText</name>
    <message>
        <source>Error band: ± %1.</source>
        <translation>误差范围：± %1。</translation>
    </message>
    <message>
        <source>Written by Headroom; flags as in the sources of %1.</source>
        <translation>由 Headroom 生成；参数依据 %1 的源码。</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>注意：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>engine, its flags</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>LessonNumber</name>
    <message>
        <source>needed on each GPU</source>
        <translation>每张 GPU 需要</translation>
    </message>
    <message>
        <source>usable memory</source>
        <translation>可用显存</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>标称容量</translation>
    </message>
    <message>
        <source>headroom</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>error band</source>
        <translation>误差范围</translation>
    </message>
    <message>
        <source>reserved by the engine</source>
        <translation>引擎预占</translation>
    </message>
    <message>
        <source>peak phase</source>
        <translation>峰值所在阶段</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU 数</translation>
    </message>
    <message>
        <source>allocated at the peak</source>
        <translation>峰值已分配</translation>
    </message>
    <message>
        <source>reserved at the peak</source>
        <translation>峰值已预留</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>放得下</translation>
    </message>
    <message>
        <source>concurrency</source>
        <translation>并发数</translation>
    </message>
    <message>
        <source>needed on the fullest GPU</source>
        <translation>最满的 GPU 需要</translation>
    </message>
    <message>
        <source>host memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>model file</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <source>training checkpoint</source>
        <translation>训练检查点</translation>
    </message>
    <message>
        <source>KV cache for each token</source>
        <translation>每个 token 的 KV cache</translation>
    </message>
    <message>
        <source>tokens that fit</source>
        <translation>放得下的 token 数</translation>
    </message>
    <message>
        <source>room for the KV cache</source>
        <translation>留给 KV cache 的显存</translation>
    </message>
    <message>
        <source>sequences that fit</source>
        <translation>放得下的序列数</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>total parameters</source>
        <translation>总参数</translation>
    </message>
    <message>
        <source>active parameters</source>
        <translation>激活参数</translation>
    </message>
    <message>
        <source>trainable parameters</source>
        <translation>可训练参数</translation>
    </message>
    <message>
        <source>embedding and head</source>
        <translation>词嵌入与输出头</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>hidden size</source>
        <translation>隐藏维度</translation>
    </message>
    <message>
        <source>attention heads</source>
        <translation>注意力头数</translation>
    </message>
    <message>
        <source>KV heads</source>
        <translation>KV 头数</translation>
    </message>
    <message>
        <source>head size</source>
        <translation>每头维度</translation>
    </message>
    <message>
        <source>MLP width</source>
        <translation>MLP 宽度</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>experts</source>
        <translation>专家数</translation>
    </message>
    <message>
        <source>experts for each token</source>
        <translation>每个 token 的专家数</translation>
    </message>
    <message>
        <source>KV rank</source>
        <translation>KV 秩</translation>
    </message>
    <message>
        <source>RoPE size</source>
        <translation>RoPE 维度</translation>
    </message>
    <message>
        <source>sliding window</source>
        <translation>滑动窗口</translation>
    </message>
    <message>
        <source>context length</source>
        <translation>上下文长度</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>capacity (GiB)</source>
        <translation>标称容量（GiB）</translation>
    </message>
    <message>
        <source>memory bandwidth (GB/s)</source>
        <translation>显存带宽（GB/s）</translation>
    </message>
    <message>
        <source>CUDA cores</source>
        <translation>CUDA 核心数</translation>
    </message>
    <message>
        <source>tensor cores</source>
        <translation>张量核心数</translation>
    </message>
    <message>
        <source>power (W)</source>
        <translation>功耗（W）</translation>
    </message>
    <message>
        <source>fp32 (TFLOPS)</source>
        <translation>fp32（TFLOPS）</translation>
    </message>
    <message>
        <source>fp16 (TFLOPS)</source>
        <translation>fp16（TFLOPS）</translation>
    </message>
    <message>
        <source>bf16 (TFLOPS)</source>
        <translation>bf16（TFLOPS）</translation>
    </message>
    <message>
        <source>fp8 (TFLOPS)</source>
        <translation>fp8（TFLOPS）</translation>
    </message>
    <message>
        <source>int8 (TOPS)</source>
        <translation>int8（TOPS）</translation>
    </message>
    <message>
        <source>NVLink (GB/s)</source>
        <translation>NVLink（GB/s）</translation>
    </message>
    <message>
        <source>PCIe (GB/s)</source>
        <translation>PCIe（GB/s）</translation>
    </message>
    <message>
        <source>compute capability</source>
        <translation>计算能力</translation>
    </message>
    <message>
        <source>%1 in phase %2</source>
        <translation>%1（%2阶段）</translation>
    </message>
    <message>
        <source>width of an expert</source>
        <translation>每个专家的宽度</translation>
    </message>
    <message>
        <source>parameters of the vision tower</source>
        <translation>视觉塔参数量</translation>
    </message>
    <message>
        <source>layers of the vision tower</source>
        <translation>视觉塔层数</translation>
    </message>
    <message>
        <source>hidden size of the vision tower</source>
        <translation>视觉塔隐藏维度</translation>
    </message>
    <message>
        <source>MLP width of the vision tower</source>
        <translation>视觉塔 MLP 宽度</translation>
    </message>
    <message>
        <source>side of a patch (pixels)</source>
        <translation>图像块边长（像素）</translation>
    </message>
    <message>
        <source>tokens of an image</source>
        <translation>每张图的 token 数</translation>
    </message>
</context>
<context>
    <name>LessonWords</name>
    <message>
        <source>setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>to choose from</source>
        <translation>可选值</translation>
    </message>
    <message>
        <source>term</source>
        <translation>项</translation>
    </message>
    <message>
        <source>size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大一项</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>法则</translation>
    </message>
    <message>
        <source>by the name</source>
        <translation>按名字里的参数量</translation>
    </message>
    <message>
        <source>by the exact count</source>
        <translation>按准确的参数量</translation>
    </message>
    <message>
        <source>estimate of its recipe</source>
        <translation>按其配方的详细估算</translation>
    </message>
    <message>
        <source>%1: %2 = %3</source>
        <comment>symbol, its meaning, its value</comment>
        <translation>%1：%2 = %3</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the items of a list</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a setting, its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Exercise %1</source>
        <translation>练习 %1</translation>
    </message>
    <message>
        <source>Answer: %1 %2</source>
        <comment>a line to write on, the unit</comment>
        <translation>答案：%1 %2</translation>
    </message>
    <message>
        <source>Hint: %1</source>
        <translation>提示：%1</translation>
    </message>
    <message>
        <source>Answer to exercise %1</source>
        <translation>练习 %1 的答案</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>What was to be predicted</source>
        <translation>预测题的答案</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>答案：%1</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <comment>10^9 bytes</comment>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 B</source>
        <comment>billion parameters</comment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>KiB</source>
        <translation>KiB</translation>
    </message>
    <message>
        <source>GB</source>
        <comment>10^9 bytes</comment>
        <translation>GB</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>B (10⁹)</source>
        <comment>billion parameters</comment>
        <translation>B（10⁹）</translation>
    </message>
    <message>
        <source>%</source>
        <comment>percentage</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>个 token</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>as assumed</source>
        <translation>按默认</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a setting, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>GPU memory from phase to phase</source>
        <translation>各阶段的显存</translation>
    </message>
    <message>
        <source>Name: %1   Date: %2</source>
        <translation>姓名：%1   日期：%2</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Your prediction (%1): %2</source>
        <comment>its number, a line to write on</comment>
        <translation>你的预测（%1）：%2</translation>
    </message>
    <message>
        <source>Prediction %1</source>
        <translation>预测 %1</translation>
    </message>
    <message>
        <source>(exactly)</source>
        <translation>（要求精确）</translation>
    </message>
    <message>
        <source>(right within %1)</source>
        <translation>（误差 %1 以内算对）</translation>
    </message>
    <message>
        <source>Headroom, lesson %1, exercises %2</source>
        <comment>number of the lesson, of the drawing</comment>
        <translation>Headroom 第 %1 课，第 %2 套练习</translation>
    </message>
</context>
<context>
    <name>Mixer</name>
    <message>
        <source>full attention</source>
        <translation>全注意力</translation>
    </message>
    <message>
        <source>sliding window</source>
        <translation>滑动窗口</translation>
    </message>
    <message>
        <source>cross-attention</source>
        <translation>交叉注意力</translation>
    </message>
    <message>
        <source>linear attention</source>
        <translation>线性注意力</translation>
    </message>
    <message>
        <source>state space</source>
        <translation>状态空间</translation>
    </message>
    <message>
        <source>attention and state space</source>
        <translation>注意力与状态空间</translation>
    </message>
    <message>
        <source>no attention</source>
        <translation>无注意力</translation>
    </message>
    <message>
        <source>sparse attention</source>
        <translation>稀疏注意力</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>layers, their kind</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>MoveScenario</name>
    <message>
        <source>order of the scenarios</source>
        <translation>场景顺序</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Rules of thumb</source>
        <translation>经验法则</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>能跑什么</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>实测依据</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假设分析</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>My GPUs</source>
        <translation>我的 GPU</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>并行方案</translation>
    </message>
    <message>
        <source>What hardware?</source>
        <translation>需要什么硬件？</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>教程</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确度</translation>
    </message>
    <message>
        <source>Predict first</source>
        <translation>先预测</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Sizes of memory</source>
        <translation>显存档位</translation>
    </message>
</context>
<context>
    <name>Phase</name>
    <message>
        <source>Load</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>Forward pass</source>
        <translation>前向传播</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Backward pass</source>
        <translation>反向传播</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <source>Optimizer step</source>
        <translation>优化器更新</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Prefill</source>
        <translation>预填充</translation>
    </message>
    <message>
        <source>Decode</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>CUDA graph capture</source>
        <translation>CUDA graph 捕获</translation>
    </message>
</context>
<context>
    <name>PrintReport</name>
    <message>
        <source>Printing is not possible here: %1</source>
        <translation>这里无法打印：%1</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>no model is called “%1”</source>
        <translation>没有名为“%1”的模型</translation>
    </message>
    <message>
        <source>no GPU is called “%1”</source>
        <translation>没有名为“%1”的 GPU</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>第 %1 字节</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>is too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>is not valid JSON</source>
        <translation>不是有效的 JSON</translation>
    </message>
    <message>
        <source>the program&apos;s own data file is damaged</source>
        <translation>程序自带的数据文件已损坏</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>has no value</source>
        <translation>没有值</translation>
    </message>
    <message>
        <source>has the wrong type</source>
        <translation>类型不对</translation>
    </message>
    <message>
        <source>is out of range</source>
        <translation>超出范围</translation>
    </message>
    <message>
        <source>is not one of the known values</source>
        <translation>不是已知的取值</translation>
    </message>
    <message>
        <source>is not a known key</source>
        <translation>不是已知的键</translation>
    </message>
    <message>
        <source>is given twice</source>
        <translation>重复出现</translation>
    </message>
    <message>
        <source>was written by a newer version of the program</source>
        <translation>由更新版本的程序写成</translation>
    </message>
    <message>
        <source>is not a command</source>
        <translation>不是命令</translation>
    </message>
    <message>
        <source>no command was given</source>
        <translation>没有给出命令</translation>
    </message>
    <message>
        <source>is not an argument of this command</source>
        <translation>不是这个命令的参数</translation>
    </message>
    <message>
        <source>has a value that cannot be used</source>
        <translation>的值无法使用</translation>
    </message>
    <message>
        <source>is not a language of the program</source>
        <translation>不是本程序支持的语言</translation>
    </message>
    <message>
        <source>the plan has no such scenario</source>
        <translation>方案中没有这个场景</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>: </source>
        <comment>between a place and what is said about it</comment>
        <translation>：</translation>
    </message>
    <message>
        <source> (found: %1)</source>
        <translation>（实际为：%1）</translation>
    </message>
    <message>
        <source>; expected %1</source>
        <translation>；应为：%1</translation>
    </message>
    <message>
        <source>; nearest: %1</source>
        <translation>；最接近的：%1</translation>
    </message>
    <message>
        <source>“%1” is not a format that can be used here</source>
        <translation>“%1”不是这里可用的格式</translation>
    </message>
    <message>
        <source>no optimizer is called “%1”</source>
        <translation>没有名为“%1”的优化器</translation>
    </message>
    <message>
        <source>the model has no linear layers called “%1”</source>
        <translation>模型没有名为“%1”的线性层</translation>
    </message>
    <message>
        <source>%1 contradicts the list of GPUs, which adds up to %2</source>
        <translation>%1 与 GPU 列表矛盾，列表合计为 %2</translation>
    </message>
    <message>
        <source>%1: not chosen yet</source>
        <comment>a setting</comment>
        <translation>%1：尚未选择</translation>
    </message>
    <message>
        <source>the parallel sizes multiply to %1, but there are %2 GPUs</source>
        <translation>各并行大小之积为 %1，而 GPU 有 %2 张</translation>
    </message>
    <message>
        <source>the attention heads cannot be divided (%1); possible: %2</source>
        <translation>注意力头不能整除（%1）；可用：%2</translation>
    </message>
    <message>
        <source>the KV heads cannot be divided (%1); possible: %2</source>
        <translation>KV 头不能整除（%1）；可用：%2</translation>
    </message>
    <message>
        <source>the experts cannot be divided (%1); it has to divide %2</source>
        <translation>专家不能整除（%1）；必须能整除 %2</translation>
    </message>
    <message>
        <source>expert parallel does not divide the ranks (%1); it has to divide %2</source>
        <translation>专家并行不能整除 rank 数（%1）；必须能整除 %2</translation>
    </message>
    <message>
        <source>the model has no experts; planned with expert parallel 1 instead of %1</source>
        <translation>模型没有专家；按专家并行 1 计算，而不是 %1</translation>
    </message>
    <message>
        <source>more pipeline stages than layers (%1); possible: %2</source>
        <translation>流水线阶段多于层数（%1）；可用：%2</translation>
    </message>
    <message>
        <source>chunks per stage (%1) need a pipeline of at least 2 stages</source>
        <translation>每阶段分块（%1）需要至少 2 个流水线阶段</translation>
    </message>
    <message>
        <source>the sequence cannot be divided into equal parts (%1); the next length that can is %2</source>
        <translation>序列不能等分（%1）；下一个可用的长度是 %2</translation>
    </message>
    <message>
        <source>more layers on the GPU (%1) than the model has; possible: %2</source>
        <translation>放在 GPU 上的层数（%1）多于模型的层数；可用：%2</translation>
    </message>
    <message>
        <source>more recomputed layers (%1) than the model has; possible: %2</source>
        <translation>重计算的层数（%1）多于模型的层数；可用：%2</translation>
    </message>
    <message>
        <source>version “%1” cannot be read; planned as version %2</source>
        <translation>版本“%1”无法识别；按版本 %2 计算</translation>
    </message>
    <message>
        <source>%1 has no bf16; use %2</source>
        <translation>%1 不支持 bf16，请改用 %2</translation>
    </message>
    <message>
        <source>%1 has no fp8; use %2</source>
        <translation>%1 不支持 fp8，请改用 %2</translation>
    </message>
    <message>
        <source>%1 cannot compute in int8; use %2</source>
        <translation>%1 不能用 int8 计算，请改用 %2</translation>
    </message>
    <message>
        <source>%1 has no fp4; use %2</source>
        <translation>%1 不支持 fp4，请改用 %2</translation>
    </message>
    <message>
        <source>FlashAttention-2 needs Ampere or newer and %1 is older; planned without it</source>
        <translation>FlashAttention-2 需要 Ampere 及更新架构，%1 较旧，本方案按不使用它计算</translation>
    </message>
    <message>
        <source>%1 tokens are more than the %2 that the model was made for</source>
        <translation>%1 个 token 超过模型支持的 %2 个</translation>
    </message>
    <message>
        <source>the context of %1 tokens is smaller than the %2 tokens of a sequence</source>
        <translation>上下文 %1 个 token 小于每个序列的 %2 个 token</translation>
    </message>
    <message>
        <source>this engine does not load %1; it reads %2</source>
        <translation>这个引擎不能加载 %1；它读取 %2</translation>
    </message>
    <message>
        <source>tensor parallel over %1 GPUs leaves the NVLink domain of %2 GPUs and will be slow</source>
        <translation>%1 张 GPU 的张量并行超出了 %2 张 GPU 的 NVLink 范围，会很慢</translation>
    </message>
    <message>
        <source>ZeRO stage %1 has nothing to share on one data-parallel rank</source>
        <translation>数据并行只有一个 rank，ZeRO 阶段 %1 没有可切分的内容</translation>
    </message>
    <message>
        <source>DeepSpeed&apos;s pipeline does not work with ZeRO stage %1; use %2</source>
        <translation>DeepSpeed 的流水线不能与 ZeRO 阶段 %1 同用，请改用 %2</translation>
    </message>
    <message>
        <source>FSDP without sharding keeps everything on each GPU; stage %2 shards it</source>
        <translation>FSDP 不切分时每张 GPU 都保留全部内容；阶段 %2 会切分</translation>
    </message>
    <message>
        <source>the fused loss contradicts the loss that was chosen; planned with “%2”</source>
        <translation>融合损失与所选的损失矛盾；按“%2”计算</translation>
    </message>
    <message>
        <source>the engine takes a share of %1 of the card and others hold more than the rest, so it will not start; at most %2 is free</source>
        <translation>引擎按整张卡的 %1 预占显存，而其他程序占用后剩下的不够，因此无法启动；最多只能设 %2</translation>
    </message>
    <message>
        <source>host memory: %1 needed, %2 present</source>
        <translation>内存：需要 %1，现有 %2</translation>
    </message>
    <message>
        <source>“%1” is given twice</source>
        <translation>“%1”重复出现</translation>
    </message>
    <message>
        <source>the index names “%1”, and the file does not have it</source>
        <translation>索引中有“%1”，而文件中没有</translation>
    </message>
    <message>
        <source>the folder has no model file</source>
        <translation>文件夹中没有模型文件</translation>
    </message>
    <message>
        <source>the file does not say what the model is made of; a configuration beside it would</source>
        <translation>文件没有说明模型结构；旁边放一个配置文件即可</translation>
    </message>
    <message>
        <source>the lists of layers have different lengths</source>
        <translation>各层列表的长度不同</translation>
    </message>
    <message>
        <source>the layers do not match their number</source>
        <translation>层的描述与层数不符</translation>
    </message>
    <message>
        <source>“%1” is not a known value</source>
        <translation>“%1”不是已知的取值</translation>
    </message>
    <message>
        <source>the model type “%1” is not known; read as %2</source>
        <translation>模型类型“%1”未知；按 %2 读取</translation>
    </message>
    <message>
        <source>the quantisation “%1” is not known; counted as 16 bit</source>
        <translation>量化方式“%1”未知；按 16 比特计算</translation>
    </message>
    <message>
        <source>encoder-decoder models are not modelled yet</source>
        <translation>尚不支持编码器-解码器模型</translation>
    </message>
    <message>
        <source>the vision part of the model is not counted</source>
        <translation>模型的视觉部分没有计入</translation>
    </message>
    <message>
        <source>is not a GGUF file</source>
        <translation>不是 GGUF 文件</translation>
    </message>
    <message>
        <source>has version %1, which cannot be read</source>
        <translation>版本为 %1，无法读取</translation>
    </message>
    <message>
        <source>the file ends too early</source>
        <translation>文件提前结束</translation>
    </message>
    <message>
        <source>the tensors do not lie where the file says</source>
        <translation>张量不在文件所说的位置</translation>
    </message>
    <message>
        <source>ends too early: it is not a complete JSON file</source>
        <translation>提前结束：不是完整的 JSON 文件</translation>
    </message>
    <message>
        <source>is a folder, not a file</source>
        <translation>是文件夹，不是文件</translation>
    </message>
    <message>
        <source>is not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>是空的</translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation>嵌套太深</translation>
    </message>
    <message>
        <source>the number %1 is too large</source>
        <translation>数字 %1 太大</translation>
    </message>
    <message>
        <source>is not a plan file</source>
        <translation>不是方案文件</translation>
    </message>
    <message>
        <source>“%1” is not an assignment</source>
        <translation>“%1”不是赋值</translation>
    </message>
    <message>
        <source>the program&apos;s data folder was not found</source>
        <translation>找不到程序的数据文件夹</translation>
    </message>
    <message>
        <source>needs a value</source>
        <translation>需要一个值</translation>
    </message>
    <message>
        <source>; to change: %1</source>
        <translation>；可改为：%1</translation>
    </message>
    <message>
        <source>several models are called “%1”</source>
        <translation>有多个模型名为“%1”</translation>
    </message>
    <message>
        <source>several GPUs are called “%1”</source>
        <translation>有多个 GPU 名为“%1”</translation>
    </message>
    <message>
        <source>the catalogue&apos;s index is damaged</source>
        <translation>目录的索引已损坏</translation>
    </message>
    <message>
        <source>the tensors have %1 elements, the architecture %2</source>
        <translation>张量共 %1 个元素，按架构应为 %2 个</translation>
    </message>
    <message>
        <source>only %1 of %2 files are there</source>
        <translation>%2 个文件中只有 %1 个</translation>
    </message>
    <message>
        <source>says %1 bytes, the tensors have %2</source>
        <translation>写的是 %1 字节，张量共 %2 字节</translation>
    </message>
    <message>
        <source>is not a kind of model file that can be read</source>
        <translation>不是可以读取的模型文件类型</translation>
    </message>
    <message>
        <source>the row has no scenario</source>
        <translation>这一行没有场景</translation>
    </message>
    <message>
        <source>“%1” is not a quantity that can be compared</source>
        <translation>“%1”不是可以比较的量</translation>
    </message>
    <message>
        <source>this question does not belong to the task %1; possible: %2</source>
        <translation>任务 %1 没有这一问题；可选：%2</translation>
    </message>
    <message>
        <source>is already there and was left as it is; to replace it: %2</source>
        <translation>已经存在，没有改动；要替换请加 %2</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <source>the ending of the name does not say which form is wanted</source>
        <translation>从文件名的后缀看不出要哪种格式</translation>
    </message>
    <message>
        <source>a poster cannot be had in this form</source>
        <translation>海报没有这种格式</translation>
    </message>
    <message>
        <source>has no plan of Headroom in it</source>
        <translation>里面没有 Headroom 的方案</translation>
    </message>
    <message>
        <source>no font with Chinese letters is installed</source>
        <translation>没有安装含中文字形的字体</translation>
    </message>
    <message>
        <source>the program that makes pages is not there</source>
        <translation>找不到生成页面的程序</translation>
    </message>
    <message>
        <source>no micro-batch keeps the batch of a step (%1); the replicas have to divide %2</source>
        <translation>没有微批大小能保持每一步的批大小（%1）；副本数必须整除 %2</translation>
    </message>
    <message>
        <source>no lesson is called “%1”</source>
        <translation>没有名为“%1”的教程</translation>
    </message>
    <message>
        <source>is not a lesson (format is not %2)</source>
        <translation>不是教程（format 不是 %2）</translation>
    </message>
    <message>
        <source>“%1” is not a number key or a calculation with such keys</source>
        <translation>“%1”不是数值键，也不是用数值键写成的算式</translation>
    </message>
    <message>
        <source>%1 is not a place that can be filled in</source>
        <translation>%1 不是可以填数的占位</translation>
    </message>
    <message>
        <source>%1 cannot stand here</source>
        <translation>%1 不能写在这里</translation>
    </message>
    <message>
        <source>%1 has no {{end}}</source>
        <translation>%1 缺少 {{end}}</translation>
    </message>
    <message>
        <source>the text has no title (a line that begins with %2)</source>
        <translation>正文没有标题（以 %2 开头的一行）</translation>
    </message>
    <message>
        <source>the title is “%1” here and “%2” in lesson.json</source>
        <translation>这里的标题是“%1”，lesson.json 里是“%2”</translation>
    </message>
    <message>
        <source>“%1” is not defined in the lesson</source>
        <translation>教程里没有定义“%1”</translation>
    </message>
    <message>
        <source>“%1” is defined, and the text does not show it</source>
        <translation>定义了“%1”，正文却没有用到</translation>
    </message>
    <message>
        <source>another lesson is called “%1” already; this one is left out</source>
        <translation>已有名为“%1”的教程，这一个不载入</translation>
    </message>
    <message>
        <source>there is no number for %1</source>
        <translation>%1 没有对应的数值</translation>
    </message>
    <message>
        <source>the exercise has no answer for some of its numbers (%1)</source>
        <translation>练习的某些取值没有答案（%1）</translation>
    </message>
    <message>
        <source>the two languages differ: %1 here, %2 in the other one</source>
        <translation>两种语言不一致：这里是 %1，另一种语言是 %2</translation>
    </message>
    <message>
        <source>“%1” is typed; the estimator has to fill it in: write %2</source>
        <translation>“%1”是手写的数，应由估算器填入：请写 %2</translation>
    </message>
    <message>
        <source>a worksheet cannot be had in this form</source>
        <translation>练习单不能导出成这种形式</translation>
    </message>
    <message>
        <source>this engine does not do the task %1; it does %2</source>
        <translation>该引擎不能执行任务 %1；可执行：%2</translation>
    </message>
    <message>
        <source>this engine cannot be started with %1; possible: %2</source>
        <translation>该引擎不能以 %1 启动；可选：%2</translation>
    </message>
    <message>
        <source>torchtitan has no configuration for %1; it has: %2</source>
        <translation>torchtitan 没有 %1 的配置；已有：%2</translation>
    </message>
    <message>
        <source>llama.cpp reads GGUF files, not %1; choose for example %2</source>
        <translation>llama.cpp 读取 GGUF 文件，不能读取 %1；可选例如 %2</translation>
    </message>
    <message>
        <source>a cache of the type %1 needs flash attention in llama.cpp</source>
        <translation>在 llama.cpp 中，%1 类型的缓存需要 FlashAttention</translation>
    </message>
    <message>
        <source>the plan says %1; this engine has no setting for it here</source>
        <translation>方案中为 %1；该引擎在此没有对应的设置</translation>
    </message>
    <message>
        <source>%1 is a property of the model file: name a checkpoint that is packed so</source>
        <translation>%1 由模型文件决定：请填写以该格式量化的模型文件</translation>
    </message>
    <message>
        <source>the hub id of %1 is not known: put in your own path</source>
        <translation>不知道 %1 的 hub id：请填入自己的路径</translation>
    </message>
    <message>
        <source>the file name %1 is assumed: put in your own</source>
        <translation>文件名 %1 是假定的：请填入自己的文件名</translation>
    </message>
    <message>
        <source>this starts one of %1 replicas: start each with GPUs of its own</source>
        <translation>此命令只启动 %1 个副本中的一个：请为每个副本分配 GPU 并分别启动</translation>
    </message>
    <message>
        <source>vLLM spreads the experts over all %2 ranks, not over %1</source>
        <translation>vLLM 把专家分布到全部 %2 个 rank 上，而不是 %1 个</translation>
    </message>
    <message>
        <source>the model has %1 kinds of layers; the flags describe the most frequent one</source>
        <translation>模型有 %1 种层；参数描述的是最常见的一种</translation>
    </message>
    <message>
        <source>start this on each of the %1 nodes, with rank and address</source>
        <translation>请在 %1 个节点上分别启动，并填写编号与地址</translation>
    </message>
    <message>
        <source>data set and output folder are not part of a plan: add them</source>
        <translation>方案不包含数据集和输出目录：请自行添加</translation>
    </message>
    <message>
        <source>a base packed as %1 cannot be sharded; use for example %2</source>
        <translation>以 %1 量化的底座模型不能切分；可选例如 %2</translation>
    </message>
    <message>
        <source>the adapters and the format of the frozen base are set up in train.py itself</source>
        <translation>适配器和冻结底座的格式在 train.py 中设置</translation>
    </message>
    <message>
        <source>this link to a plan is cut off or has been altered</source>
        <translation>这个方案链接不完整或被改动过</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a setting, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>more keys that are not known: %1</source>
        <translation>另有未知的键 %1 个</translation>
    </message>
    <message>
        <source>the measured value cannot be used</source>
        <translation>测量值无法使用</translation>
    </message>
    <message>
        <source>the plan has no scenario</source>
        <translation>计划中没有方案</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <comment>what was typed, what was expected</comment>
        <translation>%1 不是%2</translation>
    </message>
</context>
<context>
    <name>Quantity</name>
    <message>
        <source>Tried to allocate</source>
        <translation>尝试申请</translation>
    </message>
    <message>
        <source>Usable memory of the GPU</source>
        <translation>GPU 可用显存</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>In use (nvidia-smi)</source>
        <translation>已用（nvidia-smi）</translation>
    </message>
    <message>
        <source>Allocated by PyTorch</source>
        <translation>PyTorch 已分配</translation>
    </message>
    <message>
        <source>Reserved by PyTorch</source>
        <translation>PyTorch 已预留</translation>
    </message>
    <message>
        <source>Reserved, not allocated</source>
        <translation>已预留、未分配</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Room for the KV cache</source>
        <translation>可供 KV 缓存的显存</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV cache</translation>
    </message>
    <message>
        <source>KV cache of one sequence</source>
        <translation>单条序列的 KV 缓存</translation>
    </message>
    <message>
        <source>Peak of the activations</source>
        <translation>激活值峰值</translation>
    </message>
    <message>
        <source>Compute buffer</source>
        <translation>计算缓冲区</translation>
    </message>
    <message>
        <source>Outside PyTorch</source>
        <translation>PyTorch 之外</translation>
    </message>
    <message>
        <source>CUDA graphs</source>
        <translation>CUDA 图</translation>
    </message>
    <message>
        <source>Tokens that the KV cache holds</source>
        <translation>KV 缓存可容纳的 token 数</translation>
    </message>
    <message>
        <source>Context asked for</source>
        <translation>要求的上下文</translation>
    </message>
    <message>
        <source>Sequences at full length</source>
        <translation>全长序列的并发数</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>room for the KV cache</source>
        <translation>KV cache 可用空间</translation>
    </message>
    <message>
        <source>tokens of the KV cache</source>
        <translation>KV cache 的 token 数</translation>
    </message>
    <message>
        <source>working memory</source>
        <translation>工作显存</translation>
    </message>
    <message>
        <source>whole GPU (nvidia-smi)</source>
        <translation>整卡占用（nvidia-smi）</translation>
    </message>
    <message>
        <source>allocated (PyTorch)</source>
        <translation>已分配（PyTorch）</translation>
    </message>
    <message>
        <source>reserved (PyTorch)</source>
        <translation>已预留（PyTorch）</translation>
    </message>
    <message>
        <source>model file</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>does it fit</source>
        <translation>是否放得下</translation>
    </message>
    <message>
        <source>GPU memory, all quantities</source>
        <translation>显存，全部数据</translation>
    </message>
    <message>
        <source>GPU memory, complete settings</source>
        <translation>显存，设置完整的数据</translation>
    </message>
    <message>
        <source>tokens a second</source>
        <translation>每秒 token 数</translation>
    </message>
    <message>
        <source>tokens a second per GPU</source>
        <translation>每张 GPU 每秒 token 数</translation>
    </message>
    <message>
        <source>prefill, tokens a second</source>
        <translation>预填充，每秒 token 数</translation>
    </message>
    <message>
        <source>decode, tokens a second</source>
        <translation>解码，每秒 token 数</translation>
    </message>
    <message>
        <source>time to first token, seconds</source>
        <translation>首 token 延迟（秒）</translation>
    </message>
    <message>
        <source>time per output token, seconds</source>
        <translation>每 token 延迟（秒）</translation>
    </message>
    <message>
        <source>utilisation (MFU)</source>
        <translation>算力利用率（MFU）</translation>
    </message>
    <message>
        <source>speed, all quantities</source>
        <translation>速度，全部指标</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>%1 × %2 tokens</source>
        <comment>sequences, tokens of each</comment>
        <translation>%1 × %2 个 token</translation>
    </message>
    <message>
        <source>base in %1</source>
        <comment>number format</comment>
        <translation>底座 %1</translation>
    </message>
    <message>
        <source>recomputation</source>
        <translation>重计算</translation>
    </message>
    <message>
        <source>weights in %1</source>
        <comment>number format</comment>
        <translation>权重 %1</translation>
    </message>
</context>
<context>
    <name>RemoveScenario</name>
    <message>
        <source>removal of a scenario</source>
        <translation>删除场景</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>0 GiB</source>
        <translation>0 GiB</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>memory term, its size</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>usable memory</source>
        <translation>可用显存</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>needed, usable</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <translation>场景 %1</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>format of a date, as QDate has it</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>data %1 of %2</source>
        <comment>fingerprint, date</comment>
        <translation>数据 %1（%2）</translation>
    </message>
    <message>
        <source>%1 %2 = %3</source>
        <comment>symbol, its meaning, its value</comment>
        <translation>%1 %2 = %3</translation>
    </message>
    <message>
        <source>%1 (step %2)</source>
        <translation>%1（第 %2 步）</translation>
    </message>
    <message>
        <source>Step %1: %2 = %3 %4</source>
        <comment>number, what it is, its value, source</comment>
        <translation>第 %1 步：%2 = %3 %4</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between settings</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Every number and the step that makes it</source>
        <translation>每个数字和得出它的步骤</translation>
    </message>
    <message>
        <source>%1 at the peak</source>
        <translation>%1（峰值）</translation>
    </message>
    <message>
        <source>%1 in phase %2</source>
        <translation>%1（%2阶段）</translation>
    </message>
    <message>
        <source>%1: %2 = %3</source>
        <comment>symbol, its meaning, its value</comment>
        <translation>%1：%2 = %3</translation>
    </message>
    <message>
        <source>%1 (source: %2)</source>
        <translation>%1（来源：%2）</translation>
    </message>
    <message>
        <source>GPU %1</source>
        <comment>rank numbers of GPUs</comment>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>GPUs, a number of theirs</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>the plan: %1</source>
        <translation>方案：%1</translation>
    </message>
    <message>
        <source>the model %1</source>
        <translation>模型 %1</translation>
    </message>
    <message>
        <source>the GPU %1</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Memory (GiB)</source>
        <translation>显存（GiB）</translation>
    </message>
    <message>
        <source>Usable (GiB)</source>
        <translation>可用（GiB）</translation>
    </message>
    <message>
        <source>Bandwidth (GB/s)</source>
        <translation>显存带宽（GB/s）</translation>
    </message>
    <message>
        <source>fp16 (TFLOPS)</source>
        <translation>fp16（TFLOPS）</translation>
    </message>
    <message>
        <source>bf16 (TFLOPS)</source>
        <translation>bf16（TFLOPS）</translation>
    </message>
    <message>
        <source>fp8 (TFLOPS)</source>
        <translation>fp8（TFLOPS）</translation>
    </message>
    <message>
        <source>NVLink (GB/s)</source>
        <translation>NVLink（GB/s）</translation>
    </message>
    <message>
        <source>Power (W)</source>
        <translation>功耗（W）</translation>
    </message>
    <message>
        <source>Compute capability</source>
        <translation>计算能力</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>GPUs at a glance</source>
        <translation>GPU 速查表</translation>
    </message>
    <message>
        <source>Usable: what one process can get, of the memory on the label. TFLOPS are dense figures, without sparsity. NVLink: both directions of one GPU together. A dash: not known, or not there.</source>
        <translation>可用：标称显存中一个进程能得到的部分。TFLOPS 为稠密算力，不含稀疏。NVLink：单张 GPU 双向合计。短横：未知或没有。</translation>
    </message>
    <message>
        <source>What runs on a card of which size</source>
        <translation>多大的卡能跑什么模型</translation>
    </message>
    <message>
        <source>Headroom %1 · %2 · %3</source>
        <comment>version, data, date</comment>
        <translation>Headroom %1 · %2 · %3</translation>
    </message>
    <message>
        <source>Needed on the fullest GPU</source>
        <translation>最满的 GPU 需要</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>可用显存</translation>
    </message>
    <message>
        <source>of %1 nominal</source>
        <translation>标称容量 %1</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>%1 of the usable memory</source>
        <translation>占可用显存的 %1</translation>
    </message>
    <message>
        <source>Tokens that fit</source>
        <translation>可容纳的 token 数</translation>
    </message>
    <message>
        <source>%1 full-length sequences</source>
        <translation>%1 个满长度序列</translation>
    </message>
    <message>
        <source>Trainable parameters</source>
        <translation>可训练参数</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>已指定</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>按默认</translation>
    </message>
    <message>
        <source>Derivation: %1</source>
        <comment>name of a scenario</comment>
        <translation>推导过程：%1</translation>
    </message>
    <message>
        <source>Derivation of every number</source>
        <translation>每个数字的推导过程</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The plan file</source>
        <translation>方案文件</translation>
    </message>
    <message>
        <source>The plan is inside this report too: open the PDF or the HTML file with Headroom to get it back.</source>
        <translation>本报告里也带有方案：用 Headroom 打开 PDF 或 HTML 文件即可取回。</translation>
    </message>
    <message>
        <source>GPU memory at the peak: %1</source>
        <translation>峰值时的显存：%1</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <comment>needed, usable, verdict</comment>
        <translation>%1 / %2 · %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a scenario, verdict</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>GPU memory of the fullest GPU, scenario by scenario</source>
        <translation>各场景中最满的 GPU 的显存</translation>
    </message>
    <message>
        <source>No measured run of this kind; treat the estimate as a rough guide.</source>
        <translation>没有同类实测数据，估算仅供参考。</translation>
    </message>
    <message numerus="yes">
        <source>Error band ±%1: of %n published measurement(s) of this kind (%2, %3) half are within %4 and nine in ten within %5 of the estimate.</source>
        <translation>
            <numerusform>误差范围 ±%1：同类任务“%2，%3”已发布的 %n 条实测数据中，一半与估算相差不超过 %4，九成不超过 %5。</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan in words</source>
        <translation>方案说明</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>可以改为</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>In brackets: the difference to the first scenario.</source>
        <translation>括号内：与第一个场景的差。</translation>
    </message>
    <message>
        <source>Every group of GPUs</source>
        <translation>每组 GPU</translation>
    </message>
    <message>
        <source>From phase to phase: %1</source>
        <translation>各阶段：%1</translation>
    </message>
    <message>
        <source>GPU memory in each phase: %1</source>
        <translation>各阶段的显存：%1</translation>
    </message>
    <message>
        <source>Phases of %1</source>
        <translation>%1 的各阶段</translation>
    </message>
    <message>
        <source>Beside the GPUs, and what the counters would read</source>
        <translation>GPU 之外的数值与计数器读数</translation>
    </message>
    <message>
        <source>Alternatives considered</source>
        <translation>考虑过的其他做法</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>全部设置</translation>
    </message>
    <message>
        <source>Rules of thumb beside the estimate</source>
        <translation>经验法则与估算对照</translation>
    </message>
    <message numerus="yes">
        <source>Comparison of %n scenario(s)</source>
        <translation>
            <numerusform>%n 个场景的对比</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · report of %2</source>
        <comment>what is planned, date</comment>
        <translation>%1 · 报告日期 %2</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细内容</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>number, GPU</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Host memory of a node: %1</source>
        <translation>单个节点的内存：%1</translation>
    </message>
    <message>
        <source>Host memory of a node, at its peak</source>
        <translation>单个节点的内存峰值</translation>
    </message>
    <message>
        <source>KV cache of one token</source>
        <translation>每个 token 的 KV cache</translation>
    </message>
    <message>
        <source>Room for KV cache on one GPU</source>
        <translation>单张 GPU 上 KV cache 的空间</translation>
    </message>
    <message>
        <source>Tokens that fit in the KV cache</source>
        <translation>KV cache 可容纳的 token 数</translation>
    </message>
    <message>
        <source>Full-length sequences at once</source>
        <translation>同时容纳的满长度序列</translation>
    </message>
    <message>
        <source>Sequences planned</source>
        <translation>计划的并发序列</translation>
    </message>
    <message>
        <source>%1: usable memory</source>
        <translation>%1：可用显存</translation>
    </message>
    <message>
        <source>%1: nominal memory</source>
        <translation>%1：标称容量</translation>
    </message>
    <message>
        <source>%1: headroom</source>
        <translation>%1：余量</translation>
    </message>
    <message>
        <source>%1: error band, plus or minus</source>
        <translation>%1：误差范围（±）</translation>
    </message>
    <message>
        <source>%1: max_memory_allocated would read</source>
        <translation>%1：max_memory_allocated 的读数</translation>
    </message>
    <message>
        <source>%1: max_memory_reserved would read</source>
        <translation>%1：max_memory_reserved 的读数</translation>
    </message>
    <message>
        <source>%1: the engine reserves</source>
        <translation>%1：引擎预占</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a setting, its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>由来</translation>
    </message>
    <message>
        <source>Key of the plan</source>
        <translation>方案中的键</translation>
    </message>
    <message>
        <source>given</source>
        <translation>已指定</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>What else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>exactly (bytes)</source>
        <translation>精确值（字节）</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <source>Parameters active for a token</source>
        <translation>激活参数</translation>
    </message>
    <message>
        <source>Parameters of embedding and head</source>
        <translation>词嵌入和输出头的参数</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <source>Training checkpoint with optimizer states</source>
        <translation>含优化器状态的训练检查点</translation>
    </message>
    <message>
        <source>Bytes in each phase</source>
        <translation>各阶段的字节数</translation>
    </message>
    <message>
        <source>%1 (peak)</source>
        <comment>a phase</comment>
        <translation>%1（峰值）</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>%1, peak in: %2</source>
        <translation>%1，峰值阶段：%2</translation>
    </message>
    <message>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU 编号</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>peak in</source>
        <translation>峰值阶段</translation>
    </message>
    <message>
        <source>needed (GiB)</source>
        <translation>需要（GiB）</translation>
    </message>
    <message>
        <source>usable (GiB)</source>
        <translation>可用（GiB）</translation>
    </message>
    <message>
        <source>headroom (GiB)</source>
        <translation>余量（GiB）</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Rule of thumb</source>
        <translation>经验法则</translation>
    </message>
    <message>
        <source>by the name (GB)</source>
        <translation>按名称（GB）</translation>
    </message>
    <message>
        <source>exact (GB)</source>
        <translation>按精确参数量（GB）</translation>
    </message>
    <message>
        <source>estimate of its recipe (GB)</source>
        <translation>按其配方估算（GB）</translation>
    </message>
    <message>
        <source>what to know</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>saved (GiB)</source>
        <translation>省下（GiB）</translation>
    </message>
    <message>
        <source>GiB on the fullest GPU</source>
        <translation>最满的 GPU 上（GiB）</translation>
    </message>
    <message>
        <source> (%1%2)</source>
        <comment>sign, difference to the first scenario</comment>
        <translation>（%1%2）</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>流水线阶段</translation>
    </message>
    <message>
        <source>%1 → saves %2, still %3 too much.</source>
        <comment>change, size, size</comment>
        <translation>%1 → 省 %2，仍超出 %3。</translation>
    </message>
    <message>
        <source>error band</source>
        <translation>误差范围</translation>
    </message>
    <message>
        <source>%1 over: %2</source>
        <comment>a number, the setting it is drawn over</comment>
        <translation>%1，随%2变化</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核心数</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>of memory</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Of most figures; the catalogue of the program lists those of each card.</source>
        <translation>大部分数字出自这里；每张卡各自的来源，见程序的目录页。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>model, memory needed</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, tight</source>
        <comment>model and memory</comment>
        <translation>%1，很紧</translation>
    </message>
    <message>
        <source>The largest model of the catalogue that fits on one card, and what it needs there; computed, not copied. Tight: nearer to the limit than the error band. Inference: one sequence of %1 tokens. Training: sequences of %2 tokens, micro-batch %3, full recomputation.</source>
        <translation>目录里单卡放得下的最大模型和它的需要量，都是算出来的，不是抄来的。很紧：离上限比误差范围还近。推理：一个序列，%1 个 token。训练：序列长 %2 个 token，微批大小 %3，完全重计算。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Usable memory of the GPU</source>
        <translation>GPU 可用显存</translation>
    </message>
    <message>
        <source>What is given</source>
        <translation>已知条件</translation>
    </message>
    <message>
        <source>what it is</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>How much does the fullest GPU need, and does it fit? How much is left, or lacking?</source>
        <translation>最满的 GPU 需要多少显存，放得下吗？余量多少，或者还差多少？</translation>
    </message>
    <message>
        <source>Which term is the largest, and what is its share?</source>
        <translation>最大的一项是什么，占多少？</translation>
    </message>
    <message>
        <source>How many bytes does the KV cache keep for one token, and how many tokens fit?</source>
        <translation>每个 token 的 KV cache 是多少字节，能放多少个 token？</translation>
    </message>
    <message>
        <source>%1 a token; %2 tokens.</source>
        <translation>每个 token %1；%2 个 token。</translation>
    </message>
    <message>
        <source>How many parameters are trained?</source>
        <translation>可训练参数有多少？</translation>
    </message>
    <message>
        <source>%1 of %2.</source>
        <translation>%1，共 %2。</translation>
    </message>
    <message>
        <source>What would you change first to need less? Say what it saves and what it costs.</source>
        <translation>要少用显存，你会先改什么？说说能省多少，代价是什么。</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>例如：%1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number of a question, the question</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>What to work out</source>
        <translation>要算的</translation>
    </message>
    <message>
        <source>Fill in what is missing, in GiB (1 GiB = 2^30 bytes), at the phase with the peak. What only a measurement tells is filled in.</source>
        <translation>填出空缺的各项，单位 GiB（1 GiB = 2^30 字节），按峰值所在的阶段。只有实测才知道的已经填好。</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>How the terms come about</source>
        <translation>各项怎么算</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>a memory term, its size</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Worksheet: %1</source>
        <comment>title of the plan</comment>
        <translation>练习单：%1</translation>
    </message>
    <message>
        <source>Name: %1   Date: %2</source>
        <translation>姓名：%1   日期：%2</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>答案：%1</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>%1 → tight, %2 to spare.</source>
        <comment>change, size</comment>
        <translation>%1 → 很紧，余量 %2。</translation>
    </message>
    <message>
        <source>%1 → fits, %2 to spare.</source>
        <comment>change, size</comment>
        <translation>%1 → 放得下，余量 %2。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Speed and cost</source>
        <translation>速度与费用</translation>
    </message>
    <message>
        <source>Launch command: %1</source>
        <comment>name of an engine</comment>
        <translation>启动命令：%1</translation>
    </message>
    <message>
        <source>Lacking</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>right between</source>
        <translation>算对的范围</translation>
    </message>
    <message>
        <source>A size is right within %1, or within %2 where that is more; numbers of parameters and the bytes of a token are exact.</source>
        <translation>大小的误差不超过 %1 就算对，较小的项可放宽到 %2；参数个数和每个 token 的字节数要完全准确。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>title of a picture, what it shows</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>RuleComment</name>
    <message>
        <source>Right for 16-bit files. The name of a model rounds its parameter count, and GB (10^9) is not GiB (2^30). Checkpoints in FP8, MXFP4 or GGUF are smaller.</source>
        <translation>对 16 比特的文件成立。模型名称把参数量取了整，而且 GB（10^9）不等于 GiB（2^30）。FP8、MXFP4 或 GGUF 的模型文件更小。</translation>
    </message>
    <message>
        <source>A floor. It leaves out the KV cache, the working memory of the prefill, the CUDA context and what the engine pre-allocates.</source>
        <translation>这是下限：未计入 KV cache、预填充的临时显存、CUDA 上下文和引擎预分配的部分。</translation>
    </message>
    <message>
        <source>Right for the model states. It leaves out activations, logits and buffers. With fp32 gradients it is 18n.</source>
        <translation>对模型状态成立；未计入激活值、logits 和缓冲。若梯度用 fp32，则为 18n。</translation>
    </message>
    <message>
        <source>16n plus a quarter for activations: right at one length and batch only.</source>
        <translation>16n 再加四分之一的激活值：只在某一个长度和批大小下成立。</translation>
    </message>
    <message>
        <source>The same total as 20n by another recipe. That activations equal the weights has no basis: they follow length, batch and recomputation.</source>
        <translation>与 20n 总数相同，但训练方式不同。激活值等于权重的说法没有依据：它取决于长度、批大小和重计算。</translation>
    </message>
    <message>
        <source>The base model is in fp32 here; in practice it is in bf16, half of that. The adapters themselves and the activations are missing.</source>
        <translation>这里底座模型按 fp32 计；实际通常是 bf16，只要一半。未计入适配器本身和激活值。</translation>
    </message>
    <message>
        <source>Contradicts 16n: there the optimizer must be fp32, here it is bf16. Both run; this one may lose accuracy. Activations are left out.</source>
        <translation>与 16n 矛盾：那里优化器必须用 fp32，这里用 bf16。两者都能运行，后者可能损失精度。未计入激活值。</translation>
    </message>
    <message>
        <source>The outlier. Mixed precision needs 8 times the weights (16n over 2n), with activations 10 times.</source>
        <translation>偏得最远的一条。混合精度需要权重的 8 倍（16n / 2n），加上激活值是 10 倍。</translation>
    </message>
    <message>
        <source>16n with gradients kept in fp32. It leaves out activations and buffers.</source>
        <translation>16n，但梯度保存为 fp32。未计入激活值和缓冲。</translation>
    </message>
    <message>
        <source>A table of round figures; people read a row of it as a promise, or the row of another method.</source>
        <translation>取整后的表格；常有人把其中一行当成承诺，或者看成了另一种方法的那一行。</translation>
    </message>
</context>
<context>
    <name>RuleName</name>
    <message>
        <source>Model file: 2n GB</source>
        <translation>模型文件：2n GB</translation>
    </message>
    <message>
        <source>Inference: 2n GB, as large as the file</source>
        <translation>推理：2n GB，与文件一样大</translation>
    </message>
    <message>
        <source>Training, base: 16n GB</source>
        <translation>训练，基础显存：16n GB</translation>
    </message>
    <message>
        <source>Training, minimum: 20n GB</source>
        <translation>训练，最低要求：20n GB</translation>
    </message>
    <message>
        <source>Full fine-tuning: 5a GB (a = 4n)</source>
        <translation>全量微调：5a GB（a = 4n）</translation>
    </message>
    <message>
        <source>LoRA: a little more than a GB</source>
        <translation>LoRA：略比 a GB 大</translation>
    </message>
    <message>
        <source>Training: 8n GB</source>
        <translation>训练：8n GB</translation>
    </message>
    <message>
        <source>Training: 3 to 4 times inference</source>
        <translation>训练：推理的三到四倍</translation>
    </message>
    <message>
        <source>Megatron without sharding: 18n GB</source>
        <translation>Megatron 不切分：18n GB</translation>
    </message>
    <message>
        <source>LLaMA-Factory&apos;s hardware table</source>
        <translation>LLaMA-Factory 的硬件表</translation>
    </message>
</context>
<context>
    <name>RuleRecipe</name>
    <message>
        <source>16-bit weights (fp16 or bf16), n the exact parameter count</source>
        <translation>16 比特权重（fp16 或 bf16），n 为精确参数量</translation>
    </message>
    <message>
        <source>16-bit weights, an empty KV cache, no engine around them</source>
        <translation>16 比特权重，KV cache 为空，没有引擎开销</translation>
    </message>
    <message>
        <source>16-bit weights and gradients, AdamW with fp32 master weights and two fp32 moments: 2 + 2 + 4 + 4 + 4 bytes</source>
        <translation>16 比特权重和梯度，AdamW 带 fp32 主权重和两个 fp32 动量：2 + 2 + 4 + 4 + 4 字节</translation>
    </message>
    <message>
        <source>the 16n recipe, and activations that happen to be a quarter of it</source>
        <translation>16n 的训练方式，且激活值恰好是它的四分之一</translation>
    </message>
    <message>
        <source>everything in fp32: weights 4, gradients 4, AdamW 8 bytes, and activations that happen to be as large as the weights</source>
        <translation>全部用 fp32：权重 4、梯度 4、AdamW 8 字节，且激活值恰好与权重一样大</translation>
    </message>
    <message>
        <source>a frozen fp32 base model, with gradients and moments for 1% of the parameters</source>
        <translation>冻结的 fp32 底座模型，梯度和动量只有参数的 1%</translation>
    </message>
    <message>
        <source>pure bf16: weights 2, gradients 2, two moments of 2 bytes each</source>
        <translation>纯 bf16：权重 2、梯度 2、两个动量各 2 字节</translation>
    </message>
    <message>
        <source>4 times is pure bf16 against 16-bit inference (8n over 2n); no recipe gives 3 times</source>
        <translation>四倍对应纯 bf16 训练与 16 比特推理之比（8n / 2n）；没有哪种训练方式是三倍</translation>
    </message>
    <message>
        <source>16-bit weights, fp32 gradients, fp32 master weights and two fp32 moments: 2 + 4 + 4 + 4 + 4 bytes, no distributed optimizer</source>
        <translation>16 比特权重、fp32 梯度、fp32 主权重和两个 fp32 动量：2 + 4 + 4 + 4 + 4 字节，不用分布式优化器</translation>
    </message>
    <message>
        <source>the table&apos;s row for this method: 18 bytes for 16-bit AMP, 8 for pure bf16, 2 for LoRA, 1 and 0.5 for QLoRA in 8 and 4 bits</source>
        <translation>表中对应方法的一行：16 比特 AMP 为 18 字节，纯 bf16 为 8，LoRA 为 2，8 比特和 4 比特 QLoRA 为 1 和 0.5</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>The rules differ because they describe different recipes.</source>
        <translation>几条经验法则的差别来自训练方式不同。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Yours is %1 with %2: %3 bytes a parameter, plus activations for %4 × %5 tokens.</source>
        <translation>当前方案是 %1 + %2：每个参数 %3 字节，另加 %4 × %5 个 token 的激活值。</translation>
    </message>
    <message>
        <source>Yours is %1 with %2: %3 bytes a parameter, plus activations for %4 × %5 tokens with recompute.</source>
        <translation>当前方案是 %1 + %2：每个参数 %3 字节，另加 %4 × %5 个 token 的激活值（已开重计算）。</translation>
    </message>
    <message>
        <source>This plan takes %1 bytes a parameter over all GPUs: %2 for weights and training states, %3 for everything else.</source>
        <translation>当前方案在所有 GPU 上合计每个参数 %1 字节：权重和训练状态 %2，其余 %3。</translation>
    </message>
</context>
<context>
    <name>SearchNote</name>
    <message>
        <source>Gemini cannot be downloaded; Gemma is Google&apos;s open family.</source>
        <translation>Gemini 不能下载；Gemma 才是 Google 的开放模型系列。</translation>
    </message>
    <message>
        <source>There is no official Vicuna 65B (7B, 13B and 33B were released); the question is about LLaMA-65B.</source>
        <translation>官方没有发布过 Vicuna 65B（只有 7B、13B 和 33B）；这里按 LLaMA-65B 的结构计算。</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>%1 × %2</source>
        <comment>number of GPUs × name of the GPU</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Fits: needs %1 of %2 on each GPU, %3 to spare.</source>
        <translation>放得下：每张 GPU 需要 %1 GiB，可用 %2，余量 %3。</translation>
    </message>
    <message>
        <source>Tight: %1 of %2 on each GPU; the estimate may be off by %3.</source>
        <translation>很紧：每张 GPU 需要 %1 GiB，可用 %2；估算误差约 %3。</translation>
    </message>
    <message numerus="yes">
        <source>Does not fit: needs %1 of %2, %3 too much on each of %4 GPU(s).</source>
        <translation>
            <numerusform>放不下：需要 %1 GiB，可用 %2；%4 张 GPU 每张超出 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Largest: %1, %2 (%3).</source>
        <translation>最大一项：%1，%2（%3）。</translation>
    </message>
    <message>
        <source>Needs %1; the engine will reserve %2.</source>
        <translation>实际需要 %1；引擎会预占 %2。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a setting, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Assumed: %1.</source>
        <translation>未指定，按默认：%1。</translation>
    </message>
    <message numerus="yes">
        <source>KV cache: %1 per token; room for %2 tokens: %3 request(s) of %4 tokens.</source>
        <translation>
            <numerusform>KV cache：每 token %1；还放得下 %2 个 token，即 %3 个各 %4 个 token 的请求。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nine of ten of the %1 measured run(s) of this kind are this near</source>
        <translation>
            <numerusform>同类 %1 次实测中，十次有九次误差不超过此值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>part by part, as %1 measured value(s) of this kind; no whole run was measured</source>
        <translation>
            <numerusform>按同类 %1 个分项实测值逐项累加，没有整卡实测</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no measured run of this kind; as %1 run(s) of the same task with other software</source>
        <translation>
            <numerusform>没有同类实测数据，取同一任务用其他软件的 %1 次实测</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no measured run of this kind; as all %1 measured run(s)</source>
        <translation>
            <numerusform>没有同类实测数据，取全部 %1 次实测</numerusform>
        </translation>
    </message>
    <message>
        <source>GPU memory: median error %1, nine of ten within %2, bias %3.</source>
        <translation>显存：误差中位数 %1，十次有九次不超过 %2，平均偏差 %3。</translation>
    </message>
    <message>
        <source>Error band: %1 ± %2; %3.</source>
        <comment>needed, band, what it rests on</comment>
        <translation>误差范围：%1 ± %2；%3。</translation>
    </message>
    <message>
        <source>± %1 (no measured run of this kind)</source>
        <translation>± %1（没有同类实测数据）</translation>
    </message>
    <message>
        <source>± %1 (%2)</source>
        <comment>error band, what it rests on</comment>
        <translation>± %1（%2）</translation>
    </message>
    <message>
        <source>Peak: %1.</source>
        <comment>phase of the step</comment>
        <translation>峰值：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n measured run(s) of this kind</source>
        <translation>
            <numerusform>同类实测 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measured part(s) of this kind, no whole run</source>
        <translation>
            <numerusform>同类分项实测 %n 条，没有整卡实测</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>as %1 measured run(s) of this kind, widened where other runs of the task are farther off</source>
        <translation>
            <numerusform>依据同类 %1 次实测；同一任务的其他实测偏差更大时相应放宽</numerusform>
        </translation>
    </message>
    <message>
        <source>Fits: needs %1 of %2, %3 to spare.</source>
        <translation>放得下：需要 %1 GiB，可用 %2，余量 %3。</translation>
    </message>
    <message>
        <source>Tight: %1 of %2; the estimate may be off by %3.</source>
        <translation>很紧：需要 %1 GiB，可用 %2；估算误差约 %3。</translation>
    </message>
</context>
<context>
    <name>SetScenarioValue</name>
    <message>
        <source>fix of “%1”</source>
        <translation>修正“%1”</translation>
    </message>
    <message>
        <source>change of “%1”</source>
        <translation>修改“%1”</translation>
    </message>
    <message>
        <source>change of the scenario</source>
        <translation>修改场景</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>PEFT: LoRA layers</source>
        <translation>PEFT：LoRA 层</translation>
    </message>
    <message>
        <source>PyTorch autograd: gradients of activations on their way</source>
        <translation>PyTorch autograd：反向中途的激活值梯度</translation>
    </message>
    <message>
        <source>Tensor list of the model</source>
        <translation>模型的张量清单</translation>
    </message>
    <message>
        <source>GPU catalogue</source>
        <translation>GPU 目录</translation>
    </message>
    <message>
        <source>The founding notebook “GPU Usage”</source>
        <translation>最初的笔记《GPU Usage》</translation>
    </message>
    <message>
        <source>IEEE 754 and bfloat16</source>
        <translation>IEEE 754 与 bfloat16</translation>
    </message>
    <message>
        <source>Plain bit width</source>
        <translation>单纯的位宽</translation>
    </message>
    <message>
        <source>ggml block formats</source>
        <translation>ggml 块格式</translation>
    </message>
    <message>
        <source>llama.cpp file types</source>
        <translation>llama.cpp 文件类型</translation>
    </message>
    <message>
        <source>llama.cpp context and compute buffers</source>
        <translation>llama.cpp 的上下文与计算缓冲</translation>
    </message>
    <message>
        <source>Keys and values of every layer</source>
        <translation>每一层的键与值</translation>
    </message>
    <message>
        <source>vLLM profile run and KV blocks</source>
        <translation>vLLM 的试运行与 KV 块</translation>
    </message>
    <message>
        <source>SGLang memory pool</source>
        <translation>SGLang 显存池</translation>
    </message>
    <message>
        <source>TensorRT-LLM memory usage</source>
        <translation>TensorRT-LLM 显存占用</translation>
    </message>
    <message>
        <source>Textbook inference</source>
        <translation>教科书式推理</translation>
    </message>
    <message>
        <source>Transformers modelling code</source>
        <translation>Transformers 的模型代码</translation>
    </message>
    <message>
        <source>torch.optim foreach implementation</source>
        <translation>torch.optim 的 foreach 实现</translation>
    </message>
    <message>
        <source>PyTorch caching allocator</source>
        <translation>PyTorch 缓存分配器</translation>
    </message>
    <message>
        <source>DeepSpeed memory estimators</source>
        <translation>DeepSpeed 内存估算器</translation>
    </message>
    <message>
        <source>Megatron-LM vocabulary padding</source>
        <translation>Megatron-LM 词表填充</translation>
    </message>
    <message>
        <source>CUDA context, libraries and NCCL</source>
        <translation>CUDA 上下文、库与 NCCL</translation>
    </message>
    <message>
        <source>cuBLAS workspace</source>
        <translation>cuBLAS 工作区</translation>
    </message>
    <message>
        <source>Host memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Checkpoint files</source>
        <translation>模型文件（检查点）</translation>
    </message>
    <message>
        <source>Sum of the terms alive in the phase</source>
        <translation>该阶段在用各项之和</translation>
    </message>
    <message>
        <source>Residuals of the measured rows of this kind of work</source>
        <translation>同类实测记录的误差</translation>
    </message>
    <message>
        <source>Roofline of a step</source>
        <translation>一步的 roofline 模型</translation>
    </message>
    <message>
        <source>Measured speeds of this kind</source>
        <translation>同类工作的速度实测</translation>
    </message>
    <message>
        <source>Published all-reduce measurements</source>
        <translation>公开的 all-reduce 实测</translation>
    </message>
    <message>
        <source>Network between nodes, assumed</source>
        <translation>节点间网络（假定）</translation>
    </message>
    <message>
        <source>Host memory, assumed</source>
        <translation>内存（假定）</translation>
    </message>
    <message>
        <source>FLOPs of a token: 6 a parameter, 12 a head width and attended token</source>
        <translation>每个 token 的 FLOPs：每个参数 6，每个注意力头宽度与每个被关注 token 12</translation>
    </message>
    <message>
        <source>Price as given</source>
        <translation>所给的价格</translation>
    </message>
    <message>
        <source>section 3.5: policy, value function, reward model and the penalty against the reference</source>
        <translation>第 3.5 节：策略、价值函数、奖励模型，以及相对参考模型的惩罚项</translation>
    </message>
    <message>
        <source>section 4.1: GRPO, a group of samples in the place of the value model</source>
        <translation>第 4.1 节：GRPO，用一组采样代替价值模型</translation>
    </message>
    <message>
        <source>roles that share GPUs take turns</source>
        <translation>共用 GPU 的角色轮流上场</translation>
    </message>
    <message>
        <source>the wording since 2.1, and expandable_segments</source>
        <translation>2.1 以来的报错文字，以及 expandable_segments</translation>
    </message>
    <message>
        <source>section 2</source>
        <translation>第 2 节</translation>
    </message>
    <message>
        <source>counts reproduce the published checkpoints</source>
        <translation>参数量与已发布的模型文件一致</translation>
    </message>
    <message>
        <source>each entry with its sources</source>
        <translation>每个条目都附有来源</translation>
    </message>
    <message>
        <source>made by headroom-cli validate --write-bands</source>
        <translation>由 headroom-cli validate --write-bands 生成</translation>
    </message>
    <message>
        <source>model sizes, GPUs, file, inference, training, 65B on four V100</source>
        <translation>模型大小、GPU、模型文件、推理、训练、四张 V100 与 65B</translation>
    </message>
    <message>
        <source>section 3</source>
        <translation>第 3 节</translation>
    </message>
    <message>
        <source>sections 4 and 5</source>
        <translation>第 4、5 节</translation>
    </message>
    <message>
        <source>section 4</source>
        <translation>第 4 节</translation>
    </message>
    <message>
        <source>torch.optim.AdamW keeps exp_avg and exp_avg_sq</source>
        <translation>torch.optim.AdamW 保存 exp_avg 和 exp_avg_sq</translation>
    </message>
    <message>
        <source>bitsandbytes: blocks of 256, tensors below 4096 elements stay 32 bit</source>
        <translation>bitsandbytes：每块 256 个值，不足 4096 个元素的张量仍为 32 比特</translation>
    </message>
    <message>
        <source>matrices keep one momentum, other tensors use AdamW</source>
        <translation>矩阵只存一份动量，其余张量用 AdamW</translation>
    </message>
    <message>
        <source>group 128 with fp16 scale and 4-bit zero point</source>
        <translation>分组大小 128，fp16 缩放系数，4 比特零点</translation>
    </message>
    <message>
        <source>group 128</source>
        <translation>分组大小 128</translation>
    </message>
    <message>
        <source>group 64</source>
        <translation>分组大小 64</translation>
    </message>
    <message>
        <source>32 values of 4 bits share one 8-bit scale: 4.25 bits</source>
        <translation>32 个 4 比特值共用一个 8 比特缩放系数：4.25 比特</translation>
    </message>
    <message>
        <source>16 values of 4 bits share one FP8 scale: 4.5 bits</source>
        <translation>16 个 4 比特值共用一个 FP8 缩放系数：4.5 比特</translation>
    </message>
    <message>
        <source>section 3.3: one fp32 scale a 128×128 block</source>
        <translation>第 3.3 节：每个 128×128 块一个 fp32 缩放系数</translation>
    </message>
    <message>
        <source>4 and 2 bytes a number</source>
        <translation>每个数 4 字节和 2 字节</translation>
    </message>
    <message>
        <source>scale a channel</source>
        <translation>每个通道一个缩放系数</translation>
    </message>
    <message>
        <source>no scales counted</source>
        <translation>不计缩放系数</translation>
    </message>
    <message>
        <source>which tensors of a mixture get which type</source>
        <translation>混合格式中各张量用哪种类型</translation>
    </message>
    <message>
        <source>masks and head, fp32 states, one buffer for all nodes</source>
        <translation>掩码与输出头、fp32 状态、所有节点共用一个缓冲区</translation>
    </message>
    <message>
        <source>profile run, pool, sampler, buffers that stay from 0.11.1, defaults by card; constants fitted on 25 start-up logs of resources/measured (rms 0.03 GiB up to 0.17), AMD cards on seven (±1.6 GiB)</source>
        <translation>试运行、KV 池、采样器、0.11.1 起常驻的缓冲区、按显卡区分的默认值；常数由 resources/measured 的 25 份启动日志拟合（0.17 及以前均方根误差 0.03 GiB），AMD 显卡用了七份（±1.6 GiB）</translation>
    </message>
    <message>
        <source>the share is of what is free before the weights are loaded; defaults by card; context and NCCL constants coarse: five rows</source>
        <translation>份额按加载权重之前的空闲显存计算；默认值按显卡区分；上下文和 NCCL 常数较粗：只有五条实测</translation>
    </message>
    <message>
        <source>the pool is a share of what is free once the engine is loaded; other constants coarse: three rows</source>
        <translation>KV 池按引擎加载后的空闲显存的份额计算；其余常数较粗：只有三条实测</translation>
    </message>
    <message>
        <source>all prompt logits before 4.45, old cache held beside the new one before 4.42; tables of cosines and sines in every layer before 4.45, experts in a loop</source>
        <translation>4.45 以前计算整段提示词的 logits，4.42 以前新旧 cache 并存；4.45 以前每层各有一份正弦余弦表，专家逐个循环计算</translation>
    </message>
    <message>
        <source>weights, KV cache, one layer&apos;s widest tensors and one row of logits a sequence</source>
        <translation>权重、KV cache、最宽一层的张量，以及每条序列一行 logits</translation>
    </message>
    <message>
        <source>eager RMSNorm, SwiGLU, fp32 logits</source>
        <translation>未融合的 RMSNorm、SwiGLU，fp32 logits</translation>
    </message>
    <message>
        <source>unsharded units and gradients before the reduce-scatter</source>
        <translation>未切分的单元，以及 reduce-scatter 之前的梯度</translation>
    </message>
    <message>
        <source>what a node saved goes when it has run; its outputs wait for the next</source>
        <translation>节点执行完就释放它保存的张量，输出则留给下一个节点</translation>
    </message>
    <message>
        <source>since 2.3</source>
        <translation>2.3 起</translation>
    </message>
    <message>
        <source>the denominators; two sets of them up to PyTorch 2.0</source>
        <translation>分母张量；PyTorch 2.0 及以前有两份</translation>
    </message>
    <message>
        <source>ratio by kind of work fitted on resources/measured</source>
        <translation>各类任务的比值由 resources/measured 拟合</translation>
    </message>
    <message>
        <source>factor 1.5 for buffers</source>
        <translation>缓冲系数 1.5</translation>
    </message>
    <message>
        <source>128 times tensor size</source>
        <translation>补齐到 128 乘张量并行大小的倍数</translation>
    </message>
    <message>
        <source>hardware requirement</source>
        <translation>硬件需求表</translation>
    </message>
    <message>
        <source>0.7 to 1.5 GiB seen with PyTorch; fitted on resources/measured rows read from nvidia-smi</source>
        <translation>PyTorch 下为 0.7 到 1.5 GiB；由 resources/measured 中取自 nvidia-smi 的实测拟合</translation>
    </message>
    <message>
        <source>up to 32 MiB a handle on Hopper</source>
        <translation>Hopper 上每个句柄最多 32 MiB</translation>
    </message>
    <message>
        <source>DeepSpeed offload; llama.cpp layers and embedding on the host</source>
        <translation>DeepSpeed 卸载；llama.cpp 放在内存里的层和词嵌入</translation>
    </message>
    <message>
        <source>safetensors: the tensors; training: optimizer states and fp32 copy beside them</source>
        <translation>safetensors：张量本身；训练检查点另加优化器状态和 fp32 副本</translation>
    </message>
    <message>
        <source>the longer of moving and computing; as a sum, because kernels of both kinds follow one another</source>
        <translation>搬运和计算中较长的一个；两类算子先后执行，所以逐个相加</translation>
    </message>
    <message>
        <source>factors and residuals</source>
        <translation>系数与残差</translation>
    </message>
    <message>
        <source>NCCL tests of 2, 4 and 8 GPUs: latency of small messages, bus bandwidth at 512 MiB</source>
        <translation>2、4、8 张 GPU 的 NCCL 测试：小消息延迟，512 MiB 时的总线带宽</translation>
    </message>
    <message>
        <source>400 Gb/s for each GPU, four fifths of it reached; not measured</source>
        <translation>每张 GPU 400 Gb/s，按达到五分之四计算；未经实测</translation>
    </message>
    <message>
        <source>two channels of DDR5: 60 GB/s; not measured</source>
        <translation>双通道 DDR5：60 GB/s；未经实测</translation>
    </message>
    <message>
        <source>section 2.1 and appendix B</source>
        <translation>第 2.1 节与附录 B</translation>
    </message>
    <message>
        <source>section 2.2: bubble (p − 1)/(v·m)</source>
        <translation>第 2.2 节：气泡 (p − 1)/(v·m)</translation>
    </message>
    <message>
        <source>nvidia-smi dump</source>
        <translation>nvidia-smi 的输出</translation>
    </message>
    <message>
        <source>computed: SMs x boost clock x documented FLOP/clk/SM of the architecture</source>
        <translation>计算得出：SM 数 × 加速频率 × 该架构每个 SM 每周期的 FLOP 数</translation>
    </message>
    <message>
        <source>wiki: its FP16 figure is the FP16-accumulate rate (dense or 2:1 sparse); FP32-accumulate follows from the GeForce half-rate rule</source>
        <translation>维基百科：所列 FP16 为 FP16 累加的算力（稠密或 2:1 稀疏）；FP32 累加的算力按 GeForce 减半的规则得出</translation>
    </message>
    <message>
        <source>github.com/stas00/ml-engineering@744d01e1 compute/accelerator/README.md (cites vendor datasheets)</source>
        <translation>github.com/stas00/ml-engineering@744d01e1 compute/accelerator/README.md（引自厂商规格书）</translation>
    </message>
    <message>
        <source>github.com/Dao-AILab/flash-attention README (Ampere/Ada/Hopper; Turing not supported by FA-2; FA-3 needs H100/H800)</source>
        <translation>github.com/Dao-AILab/flash-attention README（支持 Ampere/Ada/Hopper；FA-2 不支持 Turing；FA-3 需要 H100/H800）</translation>
    </message>
    <message>
        <source>TechPowerUp GPU database, as stored in github.com/reox007/RightNow-GPU-Database@77fae385 data/{nvidia,amd,intel}/all.json</source>
        <translation>TechPowerUp GPU 数据库，存于 github.com/reox007/RightNow-GPU-Database@77fae385 data/{nvidia,amd,intel}/all.json</translation>
    </message>
    <message>
        <source>Wikipedia GPU lists, as stored in github.com/voidful/gpu-info-api@03a6b34a (branch gpu-data) gpu.json</source>
        <translation>维基百科的 GPU 列表，存于 github.com/voidful/gpu-info-api@03a6b34a（gpu-data 分支）gpu.json</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title of a source, its reference</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>a source, what was taken from it</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>TransformerEngine workspace of matrix products</source>
        <translation>TransformerEngine 矩阵乘法的工作区</translation>
    </message>
    <message>
        <source>32 MiB from Hopper on, 4 MiB before</source>
        <translation>Hopper 起为 32 MiB，之前为 4 MiB</translation>
    </message>
    <message>
        <source>safetensors element count reported by the HF hub API, as recorded in github.com/AlexsJones/llmfit data/hf_models.json history (2026-02..05)</source>
        <translation>HF hub API 给出的 safetensors 元素个数，见 github.com/AlexsJones/llmfit data/hf_models.json 的历史（2026-02..05）</translation>
    </message>
    <message>
        <source>Copies to the GPU, assumed</source>
        <translation>复制到 GPU 的速度（假定）</translation>
    </message>
    <message>
        <source>half of the bus, from memory that is not pinned; not measured</source>
        <translation>总线带宽的一半（内存未锁页）；未经实测</translation>
    </message>
    <message>
        <source>nvidia-smi output in public repositories</source>
        <translation>公开仓库中的 nvidia-smi 输出</translation>
    </message>
    <message>
        <source>product pages of NVIDIA, AMD and Intel, as a hardware catalogue lists them for each core count, accessed 2026-08-12</source>
        <translation>NVIDIA、AMD 和 Intel 的产品页（由一份硬件目录为每个核心数列出，2026-08-12 查阅）</translation>
    </message>
    <message>
        <source>measured GEMM: table of fp32, fp16 and bf16 by contributors</source>
        <translation>实测 GEMM：贡献者提交的 fp32、fp16 和 bf16 数据表</translation>
    </message>
    <message>
        <source>nanochat, get_peak_flops() in common.py: peak BF16 Tensor FLOPS with FP32 accumulation, not sparse</source>
        <translation>nanochat，common.py 中的 get_peak_flops()：FP32 累加的 BF16 张量核心峰值，非稀疏</translation>
    </message>
    <message>
        <source>NVIDIA-NeMo Automodel, AutoMFU: table _DEVICE_FLOPS, adapted from verl flops_counter.py</source>
        <translation>NVIDIA-NeMo Automodel，AutoMFU：_DEVICE_FLOPS 表，改自 verl flops_counter.py</translation>
    </message>
    <message>
        <source>%1 (archive no. %2)</source>
        <comment>title of a source, its numbers in an archive</comment>
        <translation>%1（存档编号 %2）</translation>
    </message>
</context>
<context>
    <name>SpeedText</name>
    <message>
        <source>Time to first token (TTFT)</source>
        <translation>首 token 延迟（TTFT）</translation>
    </message>
    <message>
        <source>Time per output token (TPOT)</source>
        <translation>每 token 延迟（TPOT）</translation>
    </message>
    <message>
        <source>Throughput, generated</source>
        <translation>吞吐量（生成）</translation>
    </message>
    <message>
        <source>Throughput of each GPU</source>
        <translation>每张 GPU 的吞吐量</translation>
    </message>
    <message>
        <source>Prefill of one prompt</source>
        <translation>单个输入的预填充</translation>
    </message>
    <message>
        <source>Decode alone</source>
        <translation>仅解码</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>One optimizer step</source>
        <translation>一个优化器步</translation>
    </message>
    <message>
        <source>Utilisation (MFU)</source>
        <translation>算力利用率（MFU）</translation>
    </message>
    <message>
        <source>Time for all tokens</source>
        <translation>全部 token 所需时间</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 token/s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>US$ %1</source>
        <translation>%1 美元</translation>
    </message>
    <message>
        <source>%1 kWh</source>
        <translation>%1 kWh</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>算力</translation>
    </message>
    <message>
        <source>the interconnect</source>
        <translation>互连</translation>
    </message>
    <message>
        <source>Cost of the GPUs</source>
        <translation>GPU 费用</translation>
    </message>
    <message>
        <source>Cost for a million tokens</source>
        <translation>每百万 token 费用</translation>
    </message>
    <message>
        <source>Energy of the GPUs</source>
        <translation>GPU 能耗</translation>
    </message>
    <message>
        <source>Energy for a million tokens</source>
        <translation>每百万 token 能耗</translation>
    </message>
    <message>
        <source>Bound by %1: computing takes %2 of a step, what the GPUs exchange takes %3.</source>
        <translation>受%1限制：一步中计算需 %2，GPU 间通信需 %3。</translation>
    </message>
    <message>
        <source>No run of this kind was measured: the factors are those of the nearest kind.</source>
        <translation>没有同类任务的实测数据：系数取自最接近的一类任务。</translation>
    </message>
    <message>
        <source>Of the %1 measured rows behind these factors half are within %2, nine of ten within %3.</source>
        <translation>这些系数依据 %1 条实测，其中一半偏差在 %2 以内，九成在 %3 以内。</translation>
    </message>
    <message>
        <source>The catalogue does not know the bandwidth or the peak of this GPU: no speed.</source>
        <translation>目录中没有这张 GPU 的带宽或峰值算力：无法估算速度。</translation>
    </message>
    <message>
        <source>About %1: %2 for all tokens.</source>
        <translation>约 %1：全部 token 需 %2。</translation>
    </message>
    <message>
        <source>About %1, %2 for a step.</source>
        <translation>约 %1，每步 %2。</translation>
    </message>
    <message>
        <source>The catalogue has no price for an hour of this GPU: give your own to see the cost.</source>
        <translation>目录中没有这张 GPU 的每小时价格：请填入自己的价格以查看费用。</translation>
    </message>
    <message>
        <source>At %1 for an hour of each GPU.</source>
        <translation>价格按每张 GPU 每小时 %1。</translation>
    </message>
    <message numerus="yes">
        <source>About %1 for %n sequence(s) at once; the first token after %2, then one every %3.</source>
        <translation>
            <numerusform>%n 个序列并发时约 %1；首 token 需 %2，之后每 %3 一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>GPU memory bandwidth</source>
        <translation>显存带宽</translation>
    </message>
    <message>
        <source>host memory bandwidth</source>
        <translation>内存带宽</translation>
    </message>
    <message>
        <source>reading GPU memory %1, reading host memory %2</source>
        <translation>读显存 %1，读内存 %2</translation>
    </message>
    <message>
        <source>reading GPU memory %1</source>
        <translation>读显存 %1</translation>
    </message>
    <message>
        <source>Bound by %1. A decode step takes %2: %3, computing %4, interconnect %5, fixed times of the layers %6.</source>
        <comment>what, seconds, what reading takes, seconds of the others</comment>
        <translation>受%1限制。一个解码步用时 %2：%3，计算 %4，互连 %5，各层的固定时间 %6。</translation>
    </message>
    <message numerus="yes">
        <source>About %1 for %n sequence(s) at once on each of %4 replicas; the first token after %2, then one every %3.</source>
        <translation>
            <numerusform>%4 个副本各同时处理 %n 个序列，合计约 %1；首个 token 用时 %2，此后每 %3 一个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Symbol</name>
    <message>
        <source>hidden size</source>
        <translation>隐藏维度</translation>
    </message>
    <message>
        <source>attention heads</source>
        <translation>注意力头数</translation>
    </message>
    <message>
        <source>KV heads</source>
        <translation>KV 头数</translation>
    </message>
    <message>
        <source>width of a head</source>
        <translation>每个头的宽度</translation>
    </message>
    <message>
        <source>width of a value head</source>
        <translation>每个值头的宽度</translation>
    </message>
    <message>
        <source>width of the MLP</source>
        <translation>MLP 的宽度</translation>
    </message>
    <message>
        <source>entries of the vocabulary</source>
        <translation>词表大小</translation>
    </message>
    <message>
        <source>norms in a layer</source>
        <translation>每层的归一化个数</translation>
    </message>
    <message>
        <source>experts in a layer</source>
        <translation>每层的专家数</translation>
    </message>
    <message>
        <source>experts that a token uses</source>
        <translation>每个 token 使用的专家数</translation>
    </message>
    <message>
        <source>width of an expert</source>
        <translation>每个专家的宽度</translation>
    </message>
    <message>
        <source>width of the shared experts</source>
        <translation>共享专家的宽度</translation>
    </message>
    <message>
        <source>rank of the compressed queries (MLA)</source>
        <translation>压缩后的 query 秩（MLA）</translation>
    </message>
    <message>
        <source>rank of the compressed keys and values (MLA)</source>
        <translation>压缩后的 KV 秩（MLA）</translation>
    </message>
    <message>
        <source>rotary part of a head (MLA)</source>
        <translation>头中带旋转位置编码的部分（MLA）</translation>
    </message>
    <message>
        <source>part of a head without rotation (MLA)</source>
        <translation>头中不带旋转位置编码的部分（MLA）</translation>
    </message>
    <message>
        <source>tokens in the sliding window</source>
        <translation>滑动窗口的 token 数</translation>
    </message>
    <message>
        <source>width of the indexer&apos;s keys</source>
        <translation>索引器的键宽度</translation>
    </message>
    <message>
        <source>tokens pooled into one cache entry</source>
        <translation>合并为一个缓存项的 token 数</translation>
    </message>
    <message>
        <source>elements of the recurrent state of a layer</source>
        <translation>每层循环状态的元素数</translation>
    </message>
    <message>
        <source>elements of the convolution state of a layer</source>
        <translation>每层卷积状态的元素数</translation>
    </message>
    <message>
        <source>inner width of the mixer</source>
        <translation>混合层的内部宽度</translation>
    </message>
    <message>
        <source>elements of a tensor</source>
        <translation>张量的元素数</translation>
    </message>
    <message>
        <source>tensor parallel size</source>
        <translation>张量并行大小</translation>
    </message>
    <message>
        <source>pipeline parallel size</source>
        <translation>流水线并行大小</translation>
    </message>
    <message>
        <source>context parallel size</source>
        <translation>上下文并行大小</translation>
    </message>
    <message>
        <source>expert parallel size</source>
        <translation>专家并行大小</translation>
    </message>
    <message>
        <source>data parallel size</source>
        <translation>数据并行大小</translation>
    </message>
    <message>
        <source>sequence length</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <source>sequences in a micro-batch</source>
        <translation>微批中的序列数</translation>
    </message>
    <message>
        <source>micro-batches in flight on a stage</source>
        <translation>一个流水线阶段上同时在途的微批数</translation>
    </message>
    <message>
        <source>LoRA rank</source>
        <translation>LoRA 秩</translation>
    </message>
    <message>
        <source>prompt tokens of a sequence</source>
        <translation>每个序列的输入 token 数</translation>
    </message>
    <message>
        <source>output tokens of a sequence</source>
        <translation>每个序列的输出 token 数</translation>
    </message>
    <message>
        <source>tokens reserved for a sequence</source>
        <translation>为每个序列预留的 token 数</translation>
    </message>
    <message>
        <source>sequences at once</source>
        <translation>同时处理的序列数</translation>
    </message>
    <message>
        <source>tokens of a prefill chunk</source>
        <translation>一个预填充分块的 token 数</translation>
    </message>
    <message>
        <source>sequences that the engine admits at most</source>
        <translation>引擎最多接纳的序列数</translation>
    </message>
    <message>
        <source>tokens in a page of the KV cache</source>
        <translation>KV cache 每页的 token 数</translation>
    </message>
    <message>
        <source>share of the GPU memory that the engine takes</source>
        <translation>引擎占用的显存比例</translation>
    </message>
    <message>
        <source>recomputed layers</source>
        <translation>重计算的层数</translation>
    </message>
    <message>
        <source>bytes of a value in the compute type</source>
        <translation>计算精度下每个值的字节数</translation>
    </message>
    <message>
        <source>bytes of a weight</source>
        <translation>每个权重的字节数</translation>
    </message>
    <message>
        <source>bytes of a gradient</source>
        <translation>每个梯度的字节数</translation>
    </message>
    <message>
        <source>bytes of a master weight</source>
        <translation>每个主权重的字节数</translation>
    </message>
    <message>
        <source>bytes of optimizer states for a parameter</source>
        <translation>每个参数的优化器状态字节数</translation>
    </message>
    <message>
        <source>bytes of an adapter weight</source>
        <translation>每个适配器权重的字节数</translation>
    </message>
    <message>
        <source>bytes of a value in the KV cache</source>
        <translation>KV cache 中每个值的字节数</translation>
    </message>
    <message>
        <source>bits per weight, scales included</source>
        <translation>每权重比特数（含缩放系数）</translation>
    </message>
    <message>
        <source>bytes that the loss keeps for a token and entry of the vocabulary</source>
        <translation>损失为每个 token、每个词表项保留的字节数</translation>
    </message>
    <message>
        <source>bytes of an attention score</source>
        <translation>每个注意力分数的字节数</translation>
    </message>
    <message>
        <source>tensors of this width kept for the backward pass</source>
        <translation>为反向传播保留的同宽张量个数</translation>
    </message>
    <message>
        <source>bytes that the sampler uses for an entry of the vocabulary</source>
        <translation>采样器为每个词表项使用的字节数</translation>
    </message>
    <message>
        <source>bytes of a logit</source>
        <translation>每个 logit 的字节数</translation>
    </message>
    <message>
        <source>share that the allocator&apos;s holes add</source>
        <translation>分配器空洞额外占的比例</translation>
    </message>
    <message>
        <source>measured memory of NCCL</source>
        <translation>NCCL 实测占用</translation>
    </message>
    <message>
        <source>size of the training checkpoint</source>
        <translation>训练检查点的大小</translation>
    </message>
    <message>
        <source>reserved over allocated memory</source>
        <translation>已预留与已分配显存之比</translation>
    </message>
    <message>
        <source>measured constant</source>
        <translation>实测常数</translation>
    </message>
    <message>
        <source>elements of a communication bucket</source>
        <translation>通信桶的元素数</translation>
    </message>
    <message>
        <source>units gathered at once</source>
        <translation>同时聚合的单元数</translation>
    </message>
    <message>
        <source>copies at a time</source>
        <translation>临时副本数</translation>
    </message>
    <message>
        <source>factor of the implementation</source>
        <translation>实现系数</translation>
    </message>
    <message>
        <source>parameters outside the routed experts</source>
        <translation>路由专家以外的参数量</translation>
    </message>
    <message>
        <source>parameters of the routed experts</source>
        <translation>路由专家的参数量</translation>
    </message>
    <message>
        <source>parameters of the largest block</source>
        <translation>最大块的参数量</translation>
    </message>
    <message>
        <source>parameters outside the blocks</source>
        <translation>各块以外的参数量</translation>
    </message>
    <message>
        <source>parameters of the adapters</source>
        <translation>适配器的参数量</translation>
    </message>
    <message>
        <source>parameters of modules trained whole</source>
        <translation>完整训练的模块的参数量</translation>
    </message>
    <message>
        <source>parameters of the model</source>
        <translation>模型的参数量</translation>
    </message>
    <message>
        <source>tokens processed at once on this rank</source>
        <translation>本 rank 同时处理的 token 数</translation>
    </message>
    <message>
        <source>tokens in the KV cache</source>
        <translation>KV cache 中的 token 数</translation>
    </message>
    <message>
        <source>activations of one layer</source>
        <translation>一层的激活值</translation>
    </message>
    <message>
        <source>input of one layer</source>
        <translation>一层的输入</translation>
    </message>
    <message>
        <source>KV cache of one token</source>
        <translation>每个 token 的 KV cache</translation>
    </message>
    <message>
        <source>memory of the weights</source>
        <translation>权重占用的显存</translation>
    </message>
    <message>
        <source>memory of the fp32 master weights</source>
        <translation>fp32 主权重占用的显存</translation>
    </message>
    <message>
        <source>memory of the gradients</source>
        <translation>梯度占用的显存</translation>
    </message>
    <message>
        <source>memory of the optimizer states</source>
        <translation>优化器状态占用的显存</translation>
    </message>
    <message>
        <source>memory of the adapters</source>
        <translation>适配器占用的显存</translation>
    </message>
    <message>
        <source>memory of the activations</source>
        <translation>激活值占用的显存</translation>
    </message>
    <message>
        <source>memory of the logits and the loss</source>
        <translation>logits 与损失占用的显存</translation>
    </message>
    <message>
        <source>memory of the KV cache</source>
        <translation>KV cache 占用的显存</translation>
    </message>
    <message>
        <source>memory of the communication buffers</source>
        <translation>通信缓冲占用的显存</translation>
    </message>
    <message>
        <source>memory of the temporary buffers</source>
        <translation>临时缓冲占用的显存</translation>
    </message>
    <message>
        <source>memory of the CUDA context and the framework</source>
        <translation>CUDA 上下文与框架占用的显存</translation>
    </message>
    <message>
        <source>memory lost to fragmentation</source>
        <translation>显存碎片损失</translation>
    </message>
    <message>
        <source>GPU memory held by others</source>
        <translation>被其他程序占用的显存</translation>
    </message>
    <message>
        <source>sum of the terms in this phase</source>
        <translation>该阶段各项之和</translation>
    </message>
    <message>
        <source>memory left for the KV cache</source>
        <translation>留给 KV cache 的显存</translation>
    </message>
    <message>
        <source>tokens that the KV cache holds</source>
        <translation>KV cache 能容纳的 token 数</translation>
    </message>
    <message>
        <source>usable GPU memory</source>
        <translation>可用显存</translation>
    </message>
    <message>
        <source>size of the model file</source>
        <translation>模型文件大小</translation>
    </message>
    <message>
        <source>host memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>number of layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>index of the pipeline stage</source>
        <translation>流水线阶段序号</translation>
    </message>
    <message>
        <source>gradient accumulation steps</source>
        <translation>梯度累积步数</translation>
    </message>
    <message>
        <source>chunks of a pipeline stage</source>
        <translation>每个流水线阶段的分块数</translation>
    </message>
    <message>
        <source>equal tensors of a layer</source>
        <translation>一层中相同张量的个数</translation>
    </message>
    <message>
        <source>bytes that the model hub stores</source>
        <translation>模型库中存储的字节数</translation>
    </message>
    <message>
        <source>GPU memory that others hold, as set</source>
        <translation>设定的其他进程占用显存</translation>
    </message>
    <message>
        <source>rows and columns of an adapted matrix</source>
        <translation>加适配器的矩阵的行数与列数之和</translation>
    </message>
    <message>
        <source>input width of an adapted matrix</source>
        <translation>加适配器的矩阵的输入宽度</translation>
    </message>
    <message>
        <source>output width of an adapted matrix</source>
        <translation>加适配器的矩阵的输出宽度</translation>
    </message>
    <message>
        <source>rows of an adapted matrix (DoRA magnitudes)</source>
        <translation>加适配器的矩阵的行数（DoRA 幅度）</translation>
    </message>
    <message>
        <source>how far the estimate may be off</source>
        <translation>估算可能的误差</translation>
    </message>
    <message>
        <source>error of nine of ten measured runs of this kind</source>
        <translation>同类实测十次有九次不超过的误差</translation>
    </message>
    <message>
        <source>error of nine of ten measured weights</source>
        <translation>权重实测十次有九次不超过的误差</translation>
    </message>
    <message>
        <source>error of nine of ten measured KV caches</source>
        <translation>KV cache 实测十次有九次不超过的误差</translation>
    </message>
    <message>
        <source>error of nine of ten measured working memories</source>
        <translation>工作显存实测十次有九次不超过的误差</translation>
    </message>
    <message>
        <source>bytes of the tokenizer for a vocabulary entry</source>
        <translation>每个词表条目的分词器字节数</translation>
    </message>
    <message>
        <source>positions that the model was made for</source>
        <translation>模型支持的位置数</translation>
    </message>
    <message>
        <source>rotated channels of a head</source>
        <translation>头中参与旋转的通道数</translation>
    </message>
    <message>
        <source>memory bandwidth of the GPU, bytes a second</source>
        <translation>GPU 的显存带宽，字节每秒</translation>
    </message>
    <message>
        <source>peak of the GPU in this precision, FLOPs a second</source>
        <translation>GPU 在该精度下的峰值算力，FLOPs 每秒</translation>
    </message>
    <message>
        <source>share of the bandwidth that reading weights reaches</source>
        <translation>读取权重所达到的带宽比例</translation>
    </message>
    <message>
        <source>share of the bandwidth that reading the KV cache reaches</source>
        <translation>读取 KV cache 所达到的带宽比例</translation>
    </message>
    <message>
        <source>share of the peak that is reached</source>
        <translation>所达到的峰值算力比例</translation>
    </message>
    <message>
        <source>share of that for scattered experts</source>
        <translation>分散的专家所达到的比例</translation>
    </message>
    <message>
        <source>fixed time of a layer, seconds</source>
        <translation>一层的固定时间，秒</translation>
    </message>
    <message>
        <source>time that the host needs to launch a layer, seconds</source>
        <translation>主机启动一层所需时间，秒</translation>
    </message>
    <message>
        <source>time before the first token besides computing, seconds</source>
        <translation>首 token 之前计算以外的时间，秒</translation>
    </message>
    <message>
        <source>bandwidth of host memory, bytes a second</source>
        <translation>内存带宽，字节每秒</translation>
    </message>
    <message>
        <source>latency of a collective, seconds</source>
        <translation>集合通信的延迟，秒</translation>
    </message>
    <message>
        <source>bandwidth of a collective, bytes a second</source>
        <translation>集合通信的带宽，字节每秒</translation>
    </message>
    <message>
        <source>share of the peak that runs of this kind reach</source>
        <translation>同类工作所达到的峰值算力比例</translation>
    </message>
    <message>
        <source>longer by recomputation</source>
        <translation>重计算使时间变长的倍数</translation>
    </message>
    <message>
        <source>sequences in one step of a stage</source>
        <translation>流水线阶段一步中的序列数</translation>
    </message>
    <message>
        <source>share of the experts that a step touches</source>
        <translation>一步所用到的专家比例</translation>
    </message>
    <message>
        <source>tokens a sequence looks back on, on average</source>
        <translation>序列平均回看的 token 数</translation>
    </message>
    <message>
        <source>weights that a step reads</source>
        <translation>一步读取的权重</translation>
    </message>
    <message>
        <source>weights of experts that a step reads</source>
        <translation>一步读取的专家权重</translation>
    </message>
    <message>
        <source>bytes that a step reads from host memory</source>
        <translation>一步从内存读取的字节数</translation>
    </message>
    <message>
        <source>KV cache of one sequence that a step reads</source>
        <translation>一步读取的单个序列的 KV cache</translation>
    </message>
    <message>
        <source>heads times their width</source>
        <translation>注意力头数乘以宽度</translation>
    </message>
    <message>
        <source>FLOPs of one token</source>
        <translation>一个 token 的 FLOPs</translation>
    </message>
    <message>
        <source>FLOPs of one prompt</source>
        <translation>一个输入的 FLOPs</translation>
    </message>
    <message>
        <source>cache of the served checkpoints, of the 16-bit one</source>
        <translation>所部署模型的缓存与 16 位缓存之比</translation>
    </message>
    <message>
        <source>FLOPs of the attention of one prompt</source>
        <translation>一个输入的注意力 FLOPs</translation>
    </message>
    <message>
        <source>peak of the GPU in 16 bit, FLOPs a second</source>
        <translation>GPU 的 16 位峰值算力，FLOPs 每秒</translation>
    </message>
    <message>
        <source>share of the 16-bit peak that attention reaches</source>
        <translation>注意力所达到的 16 位峰值算力比例</translation>
    </message>
    <message>
        <source>parameters that a token uses</source>
        <translation>一个 token 用到的参数</translation>
    </message>
    <message>
        <source>message of one collective</source>
        <translation>一次集合通信的消息大小</translation>
    </message>
    <message>
        <source>replicas of the model</source>
        <translation>模型副本数</translation>
    </message>
    <message>
        <source>GPUs that exchange</source>
        <translation>参与通信的 GPU</translation>
    </message>
    <message>
        <source>chunks of a prompt</source>
        <translation>输入的分块数</translation>
    </message>
    <message>
        <source>number of GPUs</source>
        <translation>GPU 数量</translation>
    </message>
    <message>
        <source>trainable parameters</source>
        <translation>可训练参数</translation>
    </message>
    <message>
        <source>time for reading memory, seconds</source>
        <translation>读显存的时间，秒</translation>
    </message>
    <message>
        <source>time for computing, seconds</source>
        <translation>计算的时间，秒</translation>
    </message>
    <message>
        <source>fixed times of all layers, seconds</source>
        <translation>各层固定时间之和，秒</translation>
    </message>
    <message>
        <source>time for exchange between GPUs, seconds</source>
        <translation>GPU 间通信的时间，秒</translation>
    </message>
    <message>
        <source>time of a decode step, seconds</source>
        <translation>一个解码步的时间，秒</translation>
    </message>
    <message>
        <source>time of the prefill of one prompt, seconds</source>
        <translation>一个输入的预填充时间，秒</translation>
    </message>
    <message>
        <source>time to first token, seconds</source>
        <translation>首 token 延迟（秒）</translation>
    </message>
    <message>
        <source>time per output token, seconds</source>
        <translation>每 token 延迟（秒）</translation>
    </message>
    <message>
        <source>time of a request from prompt to last token, seconds</source>
        <translation>一个请求从输入到最后一个 token 的时间，秒</translation>
    </message>
    <message>
        <source>tokens a second</source>
        <translation>每秒 token 数</translation>
    </message>
    <message>
        <source>tokens a second per GPU</source>
        <translation>每张 GPU 每秒 token 数</translation>
    </message>
    <message>
        <source>idle share of the pipeline, of the time at work</source>
        <translation>流水线空闲时间与工作时间之比</translation>
    </message>
    <message>
        <source>time of a micro-batch on one GPU, seconds</source>
        <translation>一个微批在一张 GPU 上的时间，秒</translation>
    </message>
    <message>
        <source>time of an optimizer step, seconds</source>
        <translation>一个优化器步的时间，秒</translation>
    </message>
    <message>
        <source>tokens of an optimizer step</source>
        <translation>一个优化器步的 token 数</translation>
    </message>
    <message>
        <source>model FLOPs over the peak (MFU)</source>
        <translation>模型 FLOPs 与峰值算力之比（MFU）</translation>
    </message>
    <message>
        <source>tokens to train on</source>
        <translation>训练的 token 数</translation>
    </message>
    <message>
        <source>time for all tokens, days</source>
        <translation>全部 token 所需时间，天</translation>
    </message>
    <message>
        <source>price of an hour of one GPU, US$</source>
        <translation>一张 GPU 每小时的价格，美元</translation>
    </message>
    <message>
        <source>cost of all GPU hours, US$</source>
        <translation>全部 GPU 小时的费用，美元</translation>
    </message>
    <message>
        <source>cost for a million tokens, US$</source>
        <translation>每百万 token 费用，美元</translation>
    </message>
    <message>
        <source>power of one GPU (TDP), watts</source>
        <translation>一张 GPU 的功率（TDP），瓦</translation>
    </message>
    <message>
        <source>energy of the GPUs, kWh</source>
        <translation>GPU 能耗，kWh</translation>
    </message>
    <message>
        <source>energy for a million tokens, kWh</source>
        <translation>每百万 token 能耗，kWh</translation>
    </message>
    <message>
        <source>what is saved outside the layers: final norm, input of the head</source>
        <translation>各层之外保存的激活值：最后的归一化、输出头的输入</translation>
    </message>
    <message>
        <source>what the norms save, inputs of the matrices too</source>
        <translation>归一化保存的激活值，包括矩阵的输入</translation>
    </message>
    <message>
        <source>what attention saves</source>
        <translation>注意力保存的激活值</translation>
    </message>
    <message>
        <source>what the MLP or the experts save</source>
        <translation>MLP 或专家保存的激活值</translation>
    </message>
    <message>
        <source>what the adapters save</source>
        <translation>适配器保存的激活值</translation>
    </message>
    <message>
        <source>inputs of the step before</source>
        <translation>上一步的输入</translation>
    </message>
    <message>
        <source>weights copied from host memory to the GPU, bytes</source>
        <translation>从内存复制到 GPU 的权重，字节</translation>
    </message>
    <message>
        <source>share of the bus that copying weights reaches</source>
        <translation>复制权重达到的总线带宽比例</translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>Inference</source>
        <translation>推理（部署）</translation>
    </message>
    <message>
        <source>Pre-training</source>
        <translation>预训练</translation>
    </message>
    <message>
        <source>Full fine-tuning</source>
        <translation>全参数微调</translation>
    </message>
    <message>
        <source>LoRA</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>QLoRA</source>
        <translation>QLoRA</translation>
    </message>
</context>
<context>
    <name>Term</name>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Master weights (fp32 copy)</source>
        <translation>fp32 主权重</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Optimizer states</source>
        <translation>优化器状态</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>适配器</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>logits</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV cache</translation>
    </message>
    <message>
        <source>Communication buffers</source>
        <translation>通信缓冲</translation>
    </message>
    <message>
        <source>Temporary buffers</source>
        <translation>临时缓冲</translation>
    </message>
    <message>
        <source>CUDA context, framework overhead</source>
        <translation>CUDA 上下文与框架开销</translation>
    </message>
    <message>
        <source>Fragmentation</source>
        <translation>显存碎片</translation>
    </message>
    <message>
        <source>Held by others</source>
        <translation>其他程序占用</translation>
    </message>
</context>
<context>
    <name>TermExplanation</name>
    <message>
        <source>The model&apos;s parameters in the format in which they are computed with.</source>
        <translation>按计算所用格式存放的模型参数。</translation>
    </message>
    <message>
        <source>The fp32 copy of the weights that mixed precision keeps, so that small updates do not vanish.</source>
        <translation>混合精度训练保留的 fp32 权重副本，使微小的更新不会丢失。</translation>
    </message>
    <message>
        <source>One value for each trainable parameter, made by the backward pass.</source>
        <translation>反向传播为每个可训练参数算出的一个值。</translation>
    </message>
    <message>
        <source>What the optimizer remembers for each trainable parameter; Adam keeps two moments.</source>
        <translation>优化器为每个可训练参数记住的量；Adam 保存两个动量。</translation>
    </message>
    <message>
        <source>The small LoRA matrices that are trained while the base model is frozen.</source>
        <translation>底座模型冻结时训练的小型 LoRA 矩阵。</translation>
    </message>
    <message>
        <source>Intermediate results: in training those kept for the backward pass, in inference those of the layer at work.</source>
        <translation>中间结果：训练时是为反向传播保留的部分，推理时是正在计算的那一层的部分。</translation>
    </message>
    <message>
        <source>The model&apos;s output, one value for each token and entry of the vocabulary, with the copies that the loss makes.</source>
        <translation>模型的输出，每个 token、每个词表项一个值，以及计算损失时的副本。</translation>
    </message>
    <message>
        <source>Keys and values of all tokens so far, kept so that they are not computed again.</source>
        <translation>已有 token 的键和值，保存下来以免重复计算。</translation>
    </message>
    <message>
        <source>Buffers through which GPUs exchange weights, gradients and activations.</source>
        <translation>GPU 之间交换权重、梯度和激活值所用的缓冲。</translation>
    </message>
    <message>
        <source>Short-lived buffers of kernels, of the optimizer step and of CUDA graphs.</source>
        <translation>算子、优化器更新和 CUDA graph 的短期缓冲。</translation>
    </message>
    <message>
        <source>The CUDA context and libraries that every process loads before it computes anything.</source>
        <translation>每个进程在计算之前加载的 CUDA 上下文和库。</translation>
    </message>
    <message>
        <source>Memory that the allocator has reserved and cannot use, because free pieces are too small.</source>
        <translation>分配器已预留但因空闲块太小而用不上的显存。</translation>
    </message>
    <message>
        <source>GPU memory that a display or another process holds.</source>
        <translation>显示输出或其他进程占用的显存。</translation>
    </message>
</context>
<context>
    <name>Tier</name>
    <message>
        <source>Small (below 10 B)</source>
        <translation>小型（10 B 以下）</translation>
    </message>
    <message>
        <source>Medium (10 B to 100 B)</source>
        <translation>中型（10 B 到 100 B）</translation>
    </message>
    <message>
        <source>Large (above 100 B)</source>
        <translation>大型（100 B 以上）</translation>
    </message>
</context>
<context>
    <name>Use</name>
    <message>
        <source>Inference, fp16</source>
        <translation>推理，fp16</translation>
    </message>
    <message>
        <source>Inference, 8-bit</source>
        <translation>推理，8 比特</translation>
    </message>
    <message>
        <source>Inference, 4-bit</source>
        <translation>推理，4 比特</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Fits</source>
        <translation>放得下</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>很紧</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>放不下</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>selective</source>
        <translation>选择性</translation>
    </message>
    <message>
        <source>full</source>
        <translation>完全</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不转换</translation>
    </message>
    <message>
        <source>the norms</source>
        <translation>归一化层</translation>
    </message>
    <message>
        <source>norms, embedding and head</source>
        <translation>归一化层、词嵌入与输出头</translation>
    </message>
    <message>
        <source>to host memory</source>
        <translation>到内存</translation>
    </message>
    <message>
        <source>to NVMe</source>
        <translation>到 NVMe</translation>
    </message>
    <message>
        <source>autocast bf16, fp32 weights</source>
        <translation>autocast bf16，fp32 权重</translation>
    </message>
    <message>
        <source>autocast fp16, fp32 weights</source>
        <translation>autocast fp16，fp32 权重</translation>
    </message>
    <message>
        <source>pure bf16</source>
        <translation>纯 bf16</translation>
    </message>
    <message>
        <source>fp32 throughout</source>
        <translation>全程 fp32</translation>
    </message>
    <message>
        <source>standard (fp32 copy of the logits)</source>
        <translation>标准（保留 logits 的 fp32 副本）</translation>
    </message>
    <message>
        <source>fused kernel</source>
        <translation>融合算子</translation>
    </message>
    <message>
        <source>chunked</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>fused with the head (logits never whole)</source>
        <translation>与输出头融合（logits 从不完整存在）</translation>
    </message>
    <message>
        <source>ring</source>
        <translation>环形</translation>
    </message>
    <message>
        <source>all-gather</source>
        <translation>all-gather</translation>
    </message>
    <message>
        <source>Ulysses (by heads)</source>
        <translation>Ulysses（按头切分）</translation>
    </message>
    <message>
        <source>compressed</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>full, per head</source>
        <translation>完整（按头）</translation>
    </message>
    <message>
        <source>generic</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>AdamW, 8-bit</source>
        <translation>AdamW，8 比特</translation>
    </message>
    <message>
        <source>AdamW, paged</source>
        <translation>AdamW，分页</translation>
    </message>
    <message>
        <source>AdamW, 8-bit, paged</source>
        <translation>AdamW，8 比特，分页</translation>
    </message>
    <message>
        <source>SGD with momentum</source>
        <translation>带动量的 SGD</translation>
    </message>
    <message>
        <source>Lion, 8-bit</source>
        <translation>Lion，8 比特</translation>
    </message>
    <message>
        <source>all linear layers</source>
        <translation>所有线性层</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>what is left</source>
        <translation>自动（剩余的 GPU）</translation>
    </message>
    <message>
        <source>as many as fit</source>
        <translation>尽可能多</translation>
    </message>
    <message>
        <source>mixed bf16</source>
        <translation>bf16 混合精度</translation>
    </message>
    <message>
        <source>mixed fp16</source>
        <translation>fp16 混合精度</translation>
    </message>
</context>
<context>
    <name>headroom::models::AccuracyRowsModel</name>
    <message>
        <source>%1: %2</source>
        <comment>name of a setting, its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>%1: measured %2, estimated %3, error %4</source>
        <comment>row, value, value, error</comment>
        <translation>%1：实测 %2，估算 %3，误差 %4</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>设置：%1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between settings</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>说明：%1</translation>
    </message>
</context>
<context>
    <name>headroom::models::AccuracyStatisticsModel</name>
    <message>
        <source>all</source>
        <comment>tasks</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>all</source>
        <comment>frameworks and engines</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Median error</source>
        <translation>误差中位数</translation>
    </message>
    <message>
        <source>90th percentile</source>
        <translation>第 90 百分位</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>平均偏差</translation>
    </message>
</context>
<context>
    <name>headroom::models::ComparisonModel</name>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>headroom::models::DerivationModel</name>
    <message>
        <source>Symbol</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>symbol: what it is</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 Here: %2.</source>
        <comment>what the term is; its size</comment>
        <translation>%1此处为 %2。</translation>
    </message>
    <message>
        <source>Here: %1.</source>
        <comment>value of a symbol</comment>
        <translation>此处为 %1。</translation>
    </message>
    <message>
        <source>The two are not measured in the same unit.</source>
        <translation>两个数的单位不同，无法相减。</translation>
    </message>
    <message>
        <source>The two are equal.</source>
        <translation>两个数相等。</translation>
    </message>
    <message>
        <source>Against the pinned number: %1, %2 times as much.</source>
        <comment>difference, factor</comment>
        <translation>与固定的数相比：%1，是其 %2 倍。</translation>
    </message>
    <message>
        <source>Against the pinned number: %1.</source>
        <comment>difference</comment>
        <translation>与固定的数相比：%1。</translation>
    </message>
    <message>
        <source>%1 (%2): %3 → %4</source>
        <comment>symbol, what it is, before, now</comment>
        <translation>%1（%2）：%3 → %4</translation>
    </message>
</context>
<context>
    <name>headroom::models::FleetFitModel</name>
    <message>
        <source>Inference: one sequence of %1 tokens. Training: sequences of %2 tokens, micro-batch %3, full recomputation. Several GPUs: pipeline for inference, ZeRO-3 for training.</source>
        <translation>推理：单条序列，%1 个 token。训练：序列长度 %2 个 token，微批大小 %3，完全重计算。多张 GPU：推理用流水线并行，训练用 ZeRO-3。</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>size, number of the machine</comment>
        <translation>%1，第 %2 台</translation>
    </message>
    <message>
        <source>%1 is not possible on %2.</source>
        <comment>use, machine</comment>
        <translation>%2 上无法做%1。</translation>
    </message>
    <message>
        <source>%1 on %2: needs %3 of %4 on the fullest GPU. %5.</source>
        <comment>use, machine, needed, usable, verdict</comment>
        <translation>%2 上做%1：最满的 GPU 需要 %3，可用 %4。%5。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
</context>
<context>
    <name>headroom::models::FleetModel</name>
    <message>
        <source>%1 × %2</source>
        <comment>count, GPU</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 (not in the catalogue)</source>
        <translation>%1（目录中没有）</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Number of GPUs</source>
        <translation>GPU 数量</translation>
    </message>
    <message>
        <source>Usable on each, GiB</source>
        <translation>每张可用，GiB</translation>
    </message>
    <message>
        <source>The card does not have</source>
        <translation>这张卡没有</translation>
    </message>
</context>
<context>
    <name>headroom::models::GpuTreeModel</name>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Memory, GiB</source>
        <translation>显存，GiB</translation>
    </message>
    <message>
        <source>Usable, GiB</source>
        <translation>可用显存，GiB</translation>
    </message>
    <message>
        <source>Bandwidth, GB/s</source>
        <translation>显存带宽，GB/s</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核心数</translation>
    </message>
    <message>
        <source>Tensor cores</source>
        <translation>张量核心</translation>
    </message>
    <message>
        <source>FP16 TFLOPS</source>
        <translation>FP16 TFLOPS</translation>
    </message>
    <message>
        <source>Capability</source>
        <translation>计算能力</translation>
    </message>
    <message>
        <source>NVLink, GB/s</source>
        <translation>NVLink，GB/s</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>BF16 TFLOPS</source>
        <translation>BF16 TFLOPS</translation>
    </message>
    <message>
        <source>FP8 TFLOPS</source>
        <translation>FP8 TFLOPS</translation>
    </message>
    <message>
        <source>TFLOPS/W</source>
        <translation>TFLOPS/W</translation>
    </message>
    <message>
        <source>PCIe, GB/s</source>
        <translation>PCIe，GB/s</translation>
    </message>
    <message>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <source>FP8</source>
        <translation>FP8</translation>
    </message>
    <message>
        <source>FlashAttention-2</source>
        <translation>FlashAttention-2</translation>
    </message>
    <message>
        <source>Dense: without sparsity. With tensor cores where the GPU has them.</source>
        <translation>稠密算力，不计稀疏加速；有张量核心的 GPU 按张量核心计。</translation>
    </message>
    <message>
        <source>FP16 TFLOPS, dense, for each watt of board power.</source>
        <translation>每瓦板卡功耗的 FP16 稠密 TFLOPS。</translation>
    </message>
    <message>
        <source>Both directions together, of one GPU. One direction is half of it.</source>
        <translation>单张 GPU 双向合计，单向为其一半。</translation>
    </message>
    <message>
        <source>One direction.</source>
        <translation>单向。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>no</source>
        <translation>不支持</translation>
    </message>
</context>
<context>
    <name>headroom::models::GroupTableModel</name>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Peak in</source>
        <translation>峰值阶段</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>可用显存</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
</context>
<context>
    <name>headroom::models::HardwareTableModel</name>
    <message>
        <source>Click to plan with these GPUs. Can be undone.</source>
        <translation>点击即用这些 GPU 规划，可撤销。</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>并行方案</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>Room for tokens</source>
        <translation>可容纳 token</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>price, from to</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Price, USD</source>
        <translation>价格，美元</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>可用显存</translation>
    </message>
</context>
<context>
    <name>headroom::models::LayoutTableModel</name>
    <message>
        <source>%1 × %2</source>
        <comment>micro-batch × accumulation</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Click to use this layout. Can be undone.</source>
        <translation>点击即采用这种并行方案，可撤销。</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>并行方案</translation>
    </message>
    <message>
        <source>Recomputation</source>
        <translation>重计算</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>Room for tokens</source>
        <translation>可容纳 token</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>GPUs wait for each other</source>
        <translation>GPU 之间互相等待</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
</context>
<context>
    <name>headroom::models::LessonListModel</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · exercises: %2 of %3</source>
        <comment>minutes, solved, all</comment>
        <translation>%1 · 练习 %2/%3</translation>
    </message>
    <message>
        <source>%1 · read</source>
        <translation>%1 · 已读</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number of a lesson, its title</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>headroom::models::ModelTreeModel</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>激活参数</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>The published total is not reproduced exactly.</source>
        <translation>未能精确复现公布的总参数。</translation>
    </message>
</context>
<context>
    <name>headroom::models::RulesTableModel</name>
    <message>
        <source>Rule</source>
        <translation>法则</translation>
    </message>
    <message>
        <source>Bytes per parameter</source>
        <translation>每参数字节数</translation>
    </message>
    <message>
        <source>By the name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Exact count</source>
        <translation>按精确参数量</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>term, difference</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Estimate of this recipe against the rule: %1.</source>
        <translation>按这种训练方式的估算与法则之差：%1。</translation>
    </message>
</context>
<context>
    <name>headroom::models::ScenarioComparisonModel</name>
    <message>
        <source>Needed</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>可用显存</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>Peak in</source>
        <translation>峰值阶段</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>GiB (difference)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>GiB on the fullest GPU</source>
        <translation>最满的 GPU 上（GiB）</translation>
    </message>
</context>
<context>
    <name>headroom::models::ScenarioListModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>scenario · its figure</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新场景</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>model, task</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>scenario, which one of this name</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>headroom::models::SpeedModel</name>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Select to see where it comes from.</source>
        <translation>选中即可查看来源。</translation>
    </message>
</context>
<context>
    <name>headroom::models::SweepModel</name>
    <message>
        <source>%1 %2</source>
        <comment>setting, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two settings</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: impossible. %2</source>
        <comment>settings, reason</comment>
        <translation>%1：不可行。%2</translation>
    </message>
    <message>
        <source>%1: needs %2 of %3. %4.</source>
        <comment>settings, needed, usable, verdict</comment>
        <translation>%1：需要 %2，可用 %3。%4。</translation>
    </message>
    <message>
        <source>impossible</source>
        <translation>不可行</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>可用显存</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
</context>
<context>
    <name>headroom::models::TermPartsModel</name>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Of each element</source>
        <translation>每个元素</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>How it is made</source>
        <translation>怎么算出来的</translation>
    </message>
</context>
<context>
    <name>headroom::models::TermTableModel</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>headroom::models::WarningListModel</name>
    <message>
        <source>on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting: its new value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>headroom::models::WhatFitsModel</name>
    <message>
        <source>Your machine:
%1 × %2</source>
        <translation>%1 × %2
（你的机器）</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>parameter count · verdict</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No model of the catalogue fits.</source>
        <translation>目录中没有放得下的模型。</translation>
    </message>
    <message>
        <source>%1 needs %2 of %3. %4.</source>
        <comment>model, needed, usable, verdict</comment>
        <translation>%1 需要 %2，可用 %3。%4。</translation>
    </message>
    <message>
        <source>%1 needs %2 of %3 on the fullest GPU. %4.</source>
        <comment>model, needed, usable, verdict</comment>
        <translation>%1 在占用最高的 GPU 上需要 %2，可用 %3。%4。</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
</context>
<context>
    <name>headroom::views::AccuracyPage</name>
    <message>
        <source>Judging the measured rows…</source>
        <translation>正在评估实测记录…</translation>
    </message>
    <message numerus="yes">
        <source>%n measured row(s) with their sources.</source>
        <translation>
            <numerusform>%n 条有来源的实测记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a point or a row to see its settings and source.</source>
        <translation>选择一个点或一行，查看它的设置和来源。</translation>
    </message>
    <message>
        <source>Measured against estimated memory</source>
        <translation>实测显存与估算显存对照</translation>
    </message>
    <message>
        <source>Measured rows</source>
        <translation>实测记录</translation>
    </message>
    <message>
        <source>Error by kind of work</source>
        <translation>各类工作的误差</translation>
    </message>
    <message>
        <source>Summary of the accuracy</source>
        <translation>准确度概要</translation>
    </message>
    <message>
        <source>Method of the error band</source>
        <translation>误差范围的计算方法</translation>
    </message>
    <message>
        <source>The chosen row</source>
        <translation>所选记录</translation>
    </message>
    <message>
        <source>Show &amp;all rows</source>
        <translation>显示全部记录(&amp;A)</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>显示全部记录</translation>
    </message>
    <message>
        <source>&amp;Open as scenario</source>
        <translation>作为场景打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open as scenario</source>
        <translation>作为场景打开</translation>
    </message>
    <message>
        <source>The error band of an estimate: nine of ten of the measured rows of the same task and software are nearer. Where there are few, the band is widened towards that of the task, and of a task towards all rows, as if five of those were among its own. Engines that were measured part by part have a band for each part, added up. Rows that are certain only in direction do not count. A plan is tight when its headroom is smaller than the band.</source>
        <translation>估算的误差范围：同一任务、同一软件的实测记录中，十条有九条的误差不超过它。记录较少时，误差范围向该任务整体放宽，任务整体再向全部记录放宽，相当于其中混入五条上一级的记录，但绝不收窄。只有分项实测的引擎，各项分别取误差范围再相加。只能确定方向的记录不计入。余量小于误差范围的方案判为“很紧”。</translation>
    </message>
</context>
<context>
    <name>headroom::views::AccuracyStatus</name>
    <message>
        <source>Accuracy of this kind of work</source>
        <translation>此类工作的准确度</translation>
    </message>
</context>
<context>
    <name>headroom::views::AskBar</name>
    <message>
        <source>%1 (assumed)</source>
        <translation>%1（按惯例）</translation>
    </message>
    <message>
        <source>%1?</source>
        <comment>a setting that is missing</comment>
        <translation>%1？</translation>
    </message>
    <message>
        <source>Compare with my measurement</source>
        <translation>与我的实测比较</translation>
    </message>
    <message>
        <source>Memory in use on the fullest GPU, as nvidia-smi shows it (GiB or MiB):</source>
        <translation>最满的一张卡的已用显存，以 nvidia-smi 为准（GiB 或 MiB）：</translation>
    </message>
    <message>
        <source>“%1” is not a size; expected a figure such as 40.1 GiB or 41062 MiB.</source>
        <translation>“%1”不是大小；应为 40.1 GiB 或 41062 MiB 这样的数字。</translation>
    </message>
    <message>
        <source>&amp;Ask:</source>
        <translation>提问(&amp;A)：</translation>
    </message>
    <message>
        <source>8 x 3090 zero3 Llama-3-8B lora 4k – or paste a command, a log, an error message</source>
        <translation>8 张 3090 zero3 Llama-3-8B lora 4k，也可以粘贴命令、日志或报错</translation>
    </message>
    <message>
        <source>Ask: a scenario in a line, or a paste</source>
        <translation>提问：一行写出场景，或粘贴文本</translation>
    </message>
    <message>
        <source>Return changes this scenario, Ctrl+Return makes a new one. A line with model and machine begins afresh.</source>
        <translation>按回车修改当前场景，按 Ctrl+回车新建场景。写明模型和机器的一行从头开始。</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>Measured beside estimated</source>
        <translation>实测与估算对照</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>关闭对照</translation>
    </message>
    <message>
        <source>nearest: %1</source>
        <translation>最接近的：%1</translation>
    </message>
</context>
<context>
    <name>headroom::views::BarsBlock</name>
    <message>
        <source>Memory by phase</source>
        <translation>各阶段显存</translation>
    </message>
    <message>
        <source>Memory of each GPU</source>
        <translation>每张 GPU 的显存</translation>
    </message>
</context>
<context>
    <name>headroom::views::BusyRow</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>停止搜索</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>搜索进度</translation>
    </message>
</context>
<context>
    <name>headroom::views::CatalogPicker</name>
    <message>
        <source>Nearest: %1</source>
        <translation>最接近的：%1</translation>
    </message>
</context>
<context>
    <name>headroom::views::CataloguePage</name>
    <message>
        <source>Type a name, a size or a hub id</source>
        <translation>输入名称、规模或 hub 标识</translation>
    </message>
    <message>
        <source>Type the name of a GPU</source>
        <translation>输入 GPU 名称</translation>
    </message>
    <message>
        <source>Models of the catalogue</source>
        <translation>目录中的模型</translation>
    </message>
    <message>
        <source>GPUs of the catalogue</source>
        <translation>目录中的 GPU</translation>
    </message>
    <message>
        <source>Use in the plan</source>
        <translation>用于方案</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n 个模型</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n 张 GPU</numerusform>
        </translation>
    </message>
    <message>
        <source>size and family</source>
        <translation>大小与系列</translation>
    </message>
    <message>
        <source>group and series</source>
        <translation>类别与系列</translation>
    </message>
    <message>
        <source>Select an entry to see everything that is known of it, with its sources.</source>
        <translation>选中一项，即可查看它的全部资料和来源。</translation>
    </message>
    <message>
        <source>The config.json of a model</source>
        <translation>模型的 config.json</translation>
    </message>
    <message>
        <source>Model descriptions (*.json)</source>
        <translation>模型描述（*.json）</translation>
    </message>
    <message>
        <source>What is known of the entry</source>
        <translation>这一项的资料</translation>
    </message>
    <message>
        <source>Rank &amp;by</source>
        <translation>排序依据(&amp;B)</translation>
    </message>
    <message>
        <source>Measure to rank by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>Add a model of your own…</source>
        <translation>添加自己的模型…</translation>
    </message>
    <message>
        <source>Add a GPU of your own…</source>
        <translation>添加自己的 GPU…</translation>
    </message>
</context>
<context>
    <name>headroom::views::ChartBlock</name>
    <message>
        <source>Chart (T)</source>
        <translation>图（T）</translation>
    </message>
    <message>
        <source>Table (T)</source>
        <translation>表格（T）</translation>
    </message>
    <message>
        <source>Show as a chart</source>
        <translation>显示为图</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>显示为表格</translation>
    </message>
    <message>
        <source>Table: %1</source>
        <translation>表格：%1</translation>
    </message>
</context>
<context>
    <name>headroom::views::ChartOrTable</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>The same as a table (T)</source>
        <translation>同样的内容显示为表格（T）</translation>
    </message>
</context>
<context>
    <name>headroom::views::ClassroomView</name>
    <message>
        <source>%1 / %2</source>
        <comment>step of all steps</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Back (←)</source>
        <translation>后退（←）</translation>
    </message>
    <message>
        <source>Next (→)</source>
        <translation>前进（→）</translation>
    </message>
    <message>
        <source>Hide answers (H)</source>
        <translation>收起答案（H）</translation>
    </message>
    <message>
        <source>Show answers (H)</source>
        <translation>显示答案（H）</translation>
    </message>
    <message>
        <source>Restart (R)</source>
        <translation>重新开始（R）</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>退出（Esc）</translation>
    </message>
</context>
<context>
    <name>headroom::views::CommandSearch</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>输入想做的事</translation>
    </message>
    <message>
        <source>%1   (%2)</source>
        <comment>command, keys</comment>
        <translation>%1   （%2）</translation>
    </message>
</context>
<context>
    <name>headroom::views::ComparePage</name>
    <message>
        <source>%1. %2</source>
        <comment>number, name of a scenario</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Scenarios: %1 of %2</source>
        <translation>%2 个场景中的 %1 个</translation>
    </message>
    <message>
        <source>Choose the scenarios to compare</source>
        <translation>选择要对比的场景</translation>
    </message>
    <message>
        <source>differences &amp;against</source>
        <translation>差值相对于(&amp;A)</translation>
    </message>
    <message>
        <source>Scenario to compare against</source>
        <translation>作为对比基准的场景</translation>
    </message>
    <message>
        <source>Memory of the scenarios on one scale</source>
        <translation>各场景的显存（同一刻度）</translation>
    </message>
    <message>
        <source>Differences between the scenarios</source>
        <translation>场景之间的差别</translation>
    </message>
    <message>
        <source>There is one scenario. Duplicate it at the foot of the window and change a setting.</source>
        <translation>现在只有一个场景。在窗口底部复制它，再改动一项设置。</translation>
    </message>
    <message>
        <source>GiB. Solid line: usable memory; dotted tick: nominal memory. Below the verdict: settings that differ, changed ones in bold. Ctrl+click on two tabs compares these two.</source>
        <translation>单位 GiB。实线：可用显存；虚线刻度：标称显存。结论以下是不相同的设置，改动过的用粗体。按住 Ctrl 点击两个标签即可对比这两个场景。</translation>
    </message>
</context>
<context>
    <name>headroom::views::CopyMenu</name>
    <message>
        <source>&amp;Copy answer</source>
        <translation>复制答案(&amp;C)</translation>
    </message>
    <message>
        <source>As a &amp;sentence</source>
        <translation>复制为一句话(&amp;S)</translation>
    </message>
    <message>
        <source>As &amp;text</source>
        <translation>复制为文本(&amp;T)</translation>
    </message>
    <message>
        <source>As a ta&amp;ble</source>
        <translation>复制为表格(&amp;B)</translation>
    </message>
    <message>
        <source>As a &amp;picture</source>
        <translation>复制为图片(&amp;P)</translation>
    </message>
    <message>
        <source>As a command &amp;line</source>
        <translation>复制为命令行(&amp;L)</translation>
    </message>
    <message>
        <source>For an &amp;issue</source>
        <translation>复制为 issue 内容(&amp;I)</translation>
    </message>
    <message>
        <source>As a la&amp;unch configuration</source>
        <translation>作为启动配置(&amp;U)</translation>
    </message>
    <message>
        <source>As a li&amp;nk to this plan</source>
        <translation>复制为方案链接(&amp;N)</translation>
    </message>
</context>
<context>
    <name>headroom::views::CurveChart</name>
    <message>
        <source>%1: %2</source>
        <comment>place on the axis, value there</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <comment>a number, the setting it is drawn over</comment>
        <translation>%1 随 %2 的变化</translation>
    </message>
</context>
<context>
    <name>headroom::views::DerivationBlock</name>
    <message>
        <source>Derivation: %1</source>
        <translation>推导过程：%1</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>全部步骤</translation>
    </message>
    <message>
        <source>%1: step %2 of %3</source>
        <comment>a number; where one is in its derivation</comment>
        <translation>%1：第 %2 步，共 %3 步</translation>
    </message>
</context>
<context>
    <name>headroom::views::ExampleStrip</name>
    <message>
        <source>Try: %1</source>
        <translation>试试：%1</translation>
    </message>
    <message>
        <source>Example questions</source>
        <translation>示例问题</translation>
    </message>
    <message>
        <source>Hide the examples</source>
        <translation>隐藏示例</translation>
    </message>
</context>
<context>
    <name>headroom::views::ExerciseWidget</name>
    <message>
        <source>Choose an answer first.</source>
        <translation>请先选择一个答案。</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>正确。</translation>
    </message>
    <message>
        <source>No, it is not.</source>
        <translation>不对。</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>请写一个数。</translation>
    </message>
    <message>
        <source>Write a number, in %1.</source>
        <translation>请写一个数，单位 %1。</translation>
    </message>
    <message>
        <source>Right: off by %1, and %2 are allowed.</source>
        <translation>正确：误差 %1，允许 %2。</translation>
    </message>
    <message>
        <source>Too large by %1; %2 are allowed.</source>
        <translation>偏大 %1，允许 %2。</translation>
    </message>
    <message>
        <source>Too small by %1; %2 are allowed.</source>
        <translation>偏小 %1，允许 %2。</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>答案：%1</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>New numbers</source>
        <translation>换一组数</translation>
    </message>
    <message>
        <source>Hide the hint</source>
        <translation>收起提示</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Hide the answer</source>
        <translation>收起答案</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>看答案</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>你的答案</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
</context>
<context>
    <name>headroom::views::FieldEditor</name>
    <message>
        <source>on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>as assumed</source>
        <translation>按默认</translation>
    </message>
    <message>
        <source>%1
Plan key: %2</source>
        <translation>%1
方案键：%2</translation>
    </message>
    <message>
        <source>Back to what is assumed</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Back to what is assumed: %1</source>
        <translation>恢复默认：%1</translation>
    </message>
    <message>
        <source>The largest value that still fits. Typing * in the field asks the same.</source>
        <translation>放得下的最大值。在输入框里键入 * 也一样。</translation>
    </message>
    <message>
        <source>The largest value that still fits: %1</source>
        <translation>放得下的最大值：%1</translation>
    </message>
    <message>
        <source>Grey: assumed, as nothing is said here.</source>
        <translation>灰色：未指定，按默认。</translation>
    </message>
</context>
<context>
    <name>headroom::views::FirstStart</name>
    <message>
        <source>On this computer</source>
        <translation>在这台电脑上</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
</context>
<context>
    <name>headroom::views::FixBar</name>
    <message>
        <source>To make room:</source>
        <translation>可以这样省显存：</translation>
    </message>
    <message>
        <source>No small change is enough. What helps:</source>
        <translation>没有一项小改动就够。有帮助的是：</translation>
    </message>
    <message>
        <source>%1
Changes %2. Can be undone.</source>
        <translation>%1
改动 %2，可撤销。</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>改后：%1</translation>
    </message>
    <message>
        <source>Change of the plan</source>
        <translation>对方案的改动</translation>
    </message>
</context>
<context>
    <name>headroom::views::FleetPage</name>
    <message>
        <source>Asking the driver…</source>
        <translation>正在询问驱动程序…</translation>
    </message>
    <message>
        <source>Add a GPU</source>
        <translation>添加 GPU</translation>
    </message>
    <message>
        <source>No GPU found on this computer: nvidia-smi is not there or does not answer.</source>
        <translation>这台电脑上没有找到 GPU：没有 nvidia-smi，或者它没有应答。</translation>
    </message>
    <message>
        <source>Not in the catalogue: %1.</source>
        <translation>目录中没有：%1。</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>%1 of the models fit for one use or more.</source>
        <translation>有 %1 个模型至少有一种用法放得下。</translation>
    </message>
    <message>
        <source>Double-click a cell or press Return to open it as a scenario.</source>
        <translation>双击单元格或按回车键，即可作为场景打开。</translation>
    </message>
    <message>
        <source>Of several machines the one with the most room is shown, by its number.</source>
        <translation>有多台机器时，显示余量最大的一台（以编号表示）。</translation>
    </message>
    <message>
        <source>4 × RTX 2080 Ti (modified)</source>
        <translation>4 × RTX 2080 Ti（魔改）</translation>
    </message>
    <message>
        <source>Modified cards usually have 22 GB; choose how much yours have.</source>
        <translation>魔改卡通常是 22 GB，请选择你的卡有多大。</translation>
    </message>
    <message>
        <source>22 GB: memory chips doubled</source>
        <translation>22 GB：显存颗粒加倍</translation>
    </message>
    <message>
        <source>11 GB: as sold</source>
        <translation>11 GB：原装</translation>
    </message>
    <message>
        <source>A800 80 GB</source>
        <translation>A800 80 GB</translation>
    </message>
    <message>
        <source>Choose how many; the number can be changed later.</source>
        <translation>选择张数，以后还可以修改。</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>Adds the GPUs that the driver of this computer reports.</source>
        <translation>添加这台电脑的驱动程序报告的 GPU。</translation>
    </message>
    <message>
        <source>My GPUs</source>
        <translation>我的 GPU</translation>
    </message>
    <message>
        <source>What fits where</source>
        <translation>哪里放得下什么</translation>
    </message>
    <message>
        <source>Type the name of a GPU</source>
        <translation>输入 GPU 名称</translation>
    </message>
    <message>
        <source>No GPU is called “%1”. Try a shorter name.</source>
        <translation>没有名为“%1”的 GPU。换个短一些的名称。</translation>
    </message>
    <message>
        <source>Use in the plan</source>
        <translation>用于方案</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Use this machine in the plan</source>
        <translation>把这台机器用于方案</translation>
    </message>
    <message>
        <source>Remove this machine</source>
        <translation>移除这台机器</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>查找模型</translation>
    </message>
    <message>
        <source>Only what fits</source>
        <translation>只看放得下的</translation>
    </message>
    <message>
        <source>Say which GPUs you have: one of these, with a button above, or from the catalogue.</source>
        <translation>请说明你有哪些 GPU：选下面的一种，用上面的按钮，或从目录中选择。</translation>
    </message>
</context>
<context>
    <name>headroom::views::HardwarePage</name>
    <message>
        <source>machine %1 × %2</source>
        <translation>机器 %1 × %2</translation>
    </message>
    <message>
        <source>What hardware?</source>
        <translation>需要什么硬件？</translation>
    </message>
    <message>
        <source>What hardware holds %1?</source>
        <translation>什么硬件放得下 %1？</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>The smallest number of each GPU that holds the plan, at each precision; %1 layouts examined.</source>
        <translation>每种 GPU 在每种精度下最少要几张才放得下；检查了 %1 种并行方案。</translation>
    </message>
    <message>
        <source>Find a GPU or a precision</source>
        <translation>查找 GPU 或精度</translation>
    </message>
    <message>
        <source>Hardware that holds the plan</source>
        <translation>放得下方案的硬件</translation>
    </message>
    <message>
        <source>Click a row to plan with it. Beyond eight, GPUs come in nodes of eight. Prices are those of the GPUs alone; the catalogue says of which day.</source>
        <translation>点击一行即用它规划。超过 8 张时按每节点 8 张计。价格只含 GPU，日期见目录。</translation>
    </message>
</context>
<context>
    <name>headroom::views::LayoutsPage</name>
    <message>
        <source>layout %1</source>
        <translation>并行方案 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>layout: why it cannot be</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Layouts that fit</source>
        <translation>放得下的并行方案</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>%1 examined: %2 fit, %3 are too large, %4 cannot be.</source>
        <translation>检查了 %1 种：%2 种放得下，%3 种太大，%4 种不可行。</translation>
    </message>
    <message>
        <source>Click a row to use it. Ranked by verdict, then by speed; where no speed is known, by what costs it: recomputation, how often GPUs wait for each other, sizes. Training keeps the batch of a step.</source>
        <translation>点击一行即采用。先按结论、再按速度排名；速度未知时，按影响速度的因素：重计算、GPU 互相等待的频度、切分大小。训练时保持每一步的批大小不变。</translation>
    </message>
    <message>
        <source>Why not …? What cannot be, and the rule</source>
        <translation>为什么不行？不可行的并行方案和规则</translation>
    </message>
    <message>
        <source>TP 5</source>
        <translation>TP 5</translation>
    </message>
    <message>
        <source>Search in the layouts that cannot be</source>
        <translation>在不可行的并行方案里查找</translation>
    </message>
    <message>
        <source>Layouts that cannot be</source>
        <translation>不可行的并行方案</translation>
    </message>
</context>
<context>
    <name>headroom::views::LessonColumn</name>
    <message>
        <source>Text of the lesson</source>
        <translation>教程正文</translation>
    </message>
</context>
<context>
    <name>headroom::views::LessonView</name>
    <message>
        <source>Lesson</source>
        <translation>教程</translation>
    </message>
    <message>
        <source>Open this plan</source>
        <translation>打开此方案</translation>
    </message>
    <message>
        <source>Opens what the sliders show as a scenario of your plan</source>
        <translation>把滑块现在的设置作为你方案里的一个场景打开</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>复原</translation>
    </message>
    <message>
        <source>Sliders as the lesson has them</source>
        <translation>滑块恢复为教程原来的位置</translation>
    </message>
    <message>
        <source>Back to the lesson&apos;s own example</source>
        <translation>回到教程自带的例子</translation>
    </message>
    <message>
        <source>This lesson shows your plan in the place of its own example.</source>
        <translation>本教程现在用你的方案代替自带的例子。</translation>
    </message>
    <message>
        <source>Choose a lesson</source>
        <translation>请选择一篇教程</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n min)</source>
        <comment>goal of a lesson, how long it takes</comment>
        <translation>
            <numerusform>%1（%n 分钟）</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>headroom::views::LessonsPage</name>
    <message>
        <source>Your plan has not all the numbers of this lesson (%1): it shows its own example.</source>
        <translation>你的方案里没有本教程用到的全部数值（%1），这里显示教程自带的例子。</translation>
    </message>
    <message>
        <source>Folder with lessons</source>
        <translation>放教程的文件夹</translation>
    </message>
    <message>
        <source>Export the lesson</source>
        <translation>导出教程</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Not possible: %1</source>
        <translation>无法完成：%1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>教程</translation>
    </message>
    <message>
        <source>Lessons that cannot be read</source>
        <translation>读不出的教程</translation>
    </message>
    <message>
        <source>Classroom (F5)</source>
        <translation>课堂模式（F5）</translation>
    </message>
    <message>
        <source>Large type, one step at a time (F5; Esc leaves)</source>
        <translation>大字号，一次一步（F5 进入，Esc 退出）</translation>
    </message>
    <message>
        <source>Handout (PDF)</source>
        <translation>讲义（PDF）</translation>
    </message>
    <message>
        <source>Handout with answers (PDF)</source>
        <translation>附答案的讲义（PDF）</translation>
    </message>
    <message>
        <source>Slides (PDF)</source>
        <translation>幻灯片（PDF）</translation>
    </message>
    <message>
        <source>Add a folder of own lessons…</source>
        <translation>添加自编教程文件夹…</translation>
    </message>
    <message>
        <source>Remove a folder</source>
        <translation>移除文件夹</translation>
    </message>
    <message>
        <source>Forget my progress</source>
        <translation>清除我的进度</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More about lessons</source>
        <translation>教程的更多操作</translation>
    </message>
    <message>
        <source>Previous lesson</source>
        <translation>上一课</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>下一课</translation>
    </message>
    <message>
        <source>Paper of handouts</source>
        <translation>讲义的纸张</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>Handouts and slides now have the exercises %1.</source>
        <translation>讲义和幻灯片现在用的是第 %1 套练习。</translation>
    </message>
    <message>
        <source>New numbers for handouts</source>
        <translation>讲义换一组数字</translation>
    </message>
</context>
<context>
    <name>headroom::views::MachineParts</name>
    <message>
        <source>Choose a GPU</source>
        <translation>选择 GPU</translation>
    </message>
    <message>
        <source>Number of GPUs</source>
        <translation>GPU 数量</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Type the name of a GPU, with 4x in front for four</source>
        <translation>输入 GPU 名称；前面写 4x 即 4 张</translation>
    </message>
    <message>
        <source>No GPU is called “%1”. Try a shorter name.</source>
        <translation>没有名为“%1”的 GPU。换个短一些的名称。</translation>
    </message>
    <message>
        <source>Without these GPUs</source>
        <translation>去掉这种 GPU</translation>
    </message>
</context>
<context>
    <name>headroom::views::MainWindow</name>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>推导</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Headroom[*]</source>
        <translation>Headroom[*]</translation>
    </message>
    <message>
        <source>%1[*] – Headroom</source>
        <translation>%1[*] – Headroom</translation>
    </message>
    <message>
        <source>About Headroom</source>
        <translation>关于 Headroom</translation>
    </message>
    <message>
        <source>Headroom %1

What a model, used this way, needs on these GPUs, and why.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Headroom %1

模型以这种方式使用，在这些 GPU 上需要多少显存，以及为什么。

自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open e&amp;xample</source>
        <translation>打开示例(&amp;X)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Choose &amp;model…</source>
        <translation>选择模型(&amp;M)…</translation>
    </message>
    <message>
        <source>Choose &amp;GPU…</source>
        <translation>选择 GPU(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Duplicate scenario</source>
        <translation>复制场景(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;name scenario…</source>
        <translation>重命名场景(&amp;N)…</translation>
    </message>
    <message>
        <source>Remo&amp;ve scenario</source>
        <translation>删除场景(&amp;V)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>恢复布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Why this number?</source>
        <translation>这个数字怎么来的(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;About Headroom</source>
        <translation>关于 Headroom(&amp;A)</translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销：%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做：%1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;What can these GPUs run?</source>
        <translation>这些 GPU 能跑什么？(&amp;W)</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>页面(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>下一页(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>上一页(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation>导出报告(&amp;E)…</translation>
    </message>
    <message>
        <source>What &amp;hardware would hold this?</source>
        <translation>什么硬件放得下？(&amp;H)</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>As&amp;k…</source>
        <translation>提问(&amp;K)…</translation>
    </message>
    <message>
        <source>Compare with my &amp;measurement…</source>
        <translation>与我的实测比较(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>查找命令(&amp;F)…</translation>
    </message>
    <message>
        <source>The settings could not be read and lie now in %1.</source>
        <translation>设置无法读取，已移至 %1。</translation>
    </message>
    <message>
        <source>Unsaved work of last time is damaged and lies now in %1.</source>
        <translation>上次未保存的内容已损坏，已移至 %1。</translation>
    </message>
    <message>
        <source>This plan was not saved when the program ended last time. Here it is again.</source>
        <translation>上次程序结束时此方案尚未保存，现已恢复。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Another program has changed %1.</source>
        <translation>另一个程序修改了 %1。</translation>
    </message>
    <message>
        <source>Load it anew</source>
        <translation>重新载入</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Another program has removed %1.</source>
        <translation>另一个程序删除了 %1。</translation>
    </message>
    <message>
        <source>&amp;Print report…</source>
        <translation>打印报告(&amp;P)…</translation>
    </message>
    <message>
        <source>Move scenario &amp;left</source>
        <translation>场景左移(&amp;L)</translation>
    </message>
    <message>
        <source>Move scenario &amp;right</source>
        <translation>场景右移(&amp;R)</translation>
    </message>
</context>
<context>
    <name>headroom::views::MemoryPage</name>
    <message>
        <source>Memory of each group of equal GPUs</source>
        <translation>每组相同 GPU 的显存</translation>
    </message>
    <message>
        <source>Groups of equal GPUs</source>
        <translation>相同 GPU 的分组</translation>
    </message>
    <message>
        <source>Terms of the memory</source>
        <translation>显存的各项</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) with more room are in the table only.</source>
        <translation>
            <numerusform>另有 %n 组余量更大，仅列在表中。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, at its peak (%3)</source>
        <comment>GPUs, their type, phase</comment>
        <translation>%1，%2，峰值（%3）</translation>
    </message>
    <message>
        <source>Host memory: %1 on each node</source>
        <translation>内存：每个节点 %1</translation>
    </message>
    <message>
        <source>Why this number?</source>
        <translation>这个数字怎么来的？</translation>
    </message>
    <message>
        <source>GiB. Solid line: usable memory; dotted tick: nominal memory.</source>
        <translation>单位 GiB。实线：可用显存；虚线刻度：标称显存。</translation>
    </message>
    <message>
        <source>Hatched: what the engine reserves beyond what the plan needs.</source>
        <translation>斜线部分：引擎在实际需要之外预占的显存。</translation>
    </message>
    <message>
        <source>The bars of memory come with the first plan that is possible: the sentence above says what stands in its way.</source>
        <translation>有了第一个可行的方案，这里就会显示显存条；上面一句说明了目前为什么不行。</translation>
    </message>
    <message>
        <source>Red line: measured, %1.</source>
        <translation>红线：实测 %1。</translation>
    </message>
</context>
<context>
    <name>headroom::views::NoticeBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>headroom::views::OwnGpuForm</name>
    <message>
        <source>A GPU of your own</source>
        <translation>自己的 GPU</translation>
    </message>
    <message>
        <source>Three figures are enough to plan. Leave at 0 what you do not know.</source>
        <translation>有三个数字就可以做方案。不知道的保留为 0。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Memory, GiB</source>
        <translation>显存，GiB</translation>
    </message>
    <message>
        <source>Memory bandwidth, GB/s</source>
        <translation>显存带宽，GB/s</translation>
    </message>
    <message>
        <source>Compute capability</source>
        <translation>计算能力</translation>
    </message>
</context>
<context>
    <name>headroom::views::PageBook</name>
    <message>
        <source>Sections</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Pages of the section</source>
        <translation>本分区的页面</translation>
    </message>
    <message>
        <source>This page comes with the first plan that is possible: the sentence above says what stands in its way.</source>
        <translation>方案可行之后，这一页才有内容：上面的句子说明了不可行的原因。</translation>
    </message>
</context>
<context>
    <name>headroom::views::PartsDialog</name>
    <message>
        <source>%1, %2</source>
        <comment>term, GPUs</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2, part by part</source>
        <comment>what it is, its size</comment>
        <translation>%1：%2 的组成</translation>
    </message>
    <message>
        <source>Find a part</source>
        <translation>查找某一部分</translation>
    </message>
    <message>
        <source>Parts of the number</source>
        <translation>这个数的组成</translation>
    </message>
    <message>
        <source>Multiplied out from the derivation. The parts add up to the number to the byte.</source>
        <translation>由推导过程展开得到，各部分之和与该数逐字节一致。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>headroom::views::PhasesPage</name>
    <message>
        <source>Memory over the phases</source>
        <translation>各阶段的显存</translation>
    </message>
    <message>
        <source>Terms of the phase</source>
        <translation>该阶段的各项</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>%1 over the phases, GiB. Solid line: usable memory. The peak is in: %2.</source>
        <translation>%1 在各阶段的显存，单位 GiB。实线：可用显存。峰值阶段：%2。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>phase: its memory</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>headroom::views::PlanFiles</name>
    <message>
        <source>Open a plan or a model file</source>
        <translation>打开方案或模型文件</translation>
    </message>
    <message>
        <source>Plans (*.headroom)</source>
        <translation>方案文件（*.headroom）</translation>
    </message>
    <message>
        <source>Model files (*.gguf *.safetensors *.json)</source>
        <translation>模型文件（*.gguf *.safetensors *.json）</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件（*）</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>保存方案</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>The plan has changes that are not saved.</source>
        <translation>方案有未保存的修改。</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>还没有文件</translation>
    </message>
    <message>
        <source>Reports with a plan inside (*.html *.pdf)</source>
        <translation>带有方案的报告 (*.html *.pdf)</translation>
    </message>
</context>
<context>
    <name>headroom::views::PlanPanel</name>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Choose a GPU</source>
        <translation>选择 GPU</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>任务设置</translation>
    </message>
    <message>
        <source>Number formats</source>
        <translation>数值格式</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>Layout over GPUs</source>
        <translation>并行方案</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>More settings (%1)</source>
        <translation>更多设置（%1）</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Type a name, a size or a hub id</source>
        <translation>输入名称、规模或 hub 标识</translation>
    </message>
    <message>
        <source>No model is called “%1”. Try a shorter name, or open its config.json.</source>
        <translation>没有名为“%1”的模型。换个短一些的名称，或打开它的 config.json。</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>No GPU is called “%1”. Try a shorter name.</source>
        <translation>没有名为“%1”的 GPU。换个短一些的名称。</translation>
    </message>
    <message>
        <source>Number of GPUs</source>
        <translation>GPU 数量</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>4 × RTX 2080 Ti 22 GB (modified)</source>
        <translation>4 × 魔改 2080 Ti 22G</translation>
    </message>
    <message>
        <source>A800 80 GB</source>
        <translation>A800 80G</translation>
    </message>
    <message>
        <source>What fits?</source>
        <translation>能跑什么？</translation>
    </message>
    <message>
        <source>What can these GPUs run?</source>
        <translation>这些 GPU 能跑什么？</translation>
    </message>
    <message>
        <source>Type the name of a GPU, with 4x in front for four</source>
        <translation>输入 GPU 名称；前面写 4x 即 4 张</translation>
    </message>
    <message>
        <source>What hardware would hold this?</source>
        <translation>什么硬件放得下？</translation>
    </message>
    <message>
        <source>Number of GPUs. * asks for the fewest that hold the plan.</source>
        <translation>GPU 数量。键入 * 求最少要几张才放得下。</translation>
    </message>
    <message>
        <source>GPUs of another kind as well</source>
        <translation>再加一种 GPU</translation>
    </message>
</context>
<context>
    <name>headroom::views::PrecisionBars</name>
    <message>
        <source>weights in %1</source>
        <translation>权重用 %1</translation>
    </message>
</context>
<context>
    <name>headroom::views::PrecisionButton</name>
    <message>
        <source>%1: %2</source>
        <comment>format of the weights, what is needed</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Weights in %1</source>
        <translation>权重用 %1</translation>
    </message>
    <message>
        <source>%1 (as planned)
%2</source>
        <translation>%1（当前方案）
%2</translation>
    </message>
    <message>
        <source>%1
%2
Click to plan with it. Can be undone.</source>
        <translation>%1
%2
点击即采用，可以撤销。</translation>
    </message>
</context>
<context>
    <name>headroom::views::PredictPage</name>
    <message>
        <source>This page comes with the first plan that is possible.</source>
        <translation>方案可行之后，这一页才有内容。</translation>
    </message>
    <message>
        <source>off by %1</source>
        <translation>相差 %1</translation>
    </message>
    <message>
        <source>too large by %1</source>
        <translation>偏大 %1</translation>
    </message>
    <message>
        <source>too small by %1</source>
        <translation>偏小 %1</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>Your guess, in GiB: %1</source>
        <translation>你的猜测（GiB）：%1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>揭晓</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>揭晓：%1</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Why? %1</source>
        <translation>为什么？%1</translation>
    </message>
    <message>
        <source>Guess each part of the memory at the peak of the fullest GPU, in GiB, and press Enter: you see the size and how far off you were. What only a measurement tells is shown.</source>
        <translation>先猜最满的 GPU 在峰值时各项显存是多少 GiB，按回车，就看到实际大小和相差多少。只有实测才知道的已经列出。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部揭晓</translation>
    </message>
    <message>
        <source>Cover again</source>
        <translation>重新盖住</translation>
    </message>
    <message>
        <source>What is given</source>
        <translation>已知条件</translation>
    </message>
    <message>
        <source>%1 · %2 parameters</source>
        <comment>the plan, how many parameters</comment>
        <translation>%1 · 参数量 %2</translation>
    </message>
</context>
<context>
    <name>headroom::views::PredictWidget</name>
    <message>
        <source>Your prediction</source>
        <translation>你的预测</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show what comes out</source>
        <translation>看结果</translation>
    </message>
</context>
<context>
    <name>headroom::views::ReportDialog</name>
    <message>
        <source>PDF: pages, with the plan inside</source>
        <translation>PDF：分页，内附方案</translation>
    </message>
    <message>
        <source>HTML: one file for the browser</source>
        <translation>HTML：浏览器中看的单个文件</translation>
    </message>
    <message>
        <source>Markdown: for issues and notes</source>
        <translation>Markdown：用于 issue 和笔记</translation>
    </message>
    <message>
        <source>ODT: for a word processor</source>
        <translation>ODT：用于文字处理软件</translation>
    </message>
    <message>
        <source>CSV: every number with its key</source>
        <translation>CSV：每个数字及其键</translation>
    </message>
    <message>
        <source>JSON: every answer, for programs</source>
        <translation>JSON：全部结果，供程序读取</translation>
    </message>
    <message>
        <source>PNG: the bars as a picture</source>
        <translation>PNG：条形图，位图</translation>
    </message>
    <message>
        <source>SVG: the bars as a drawing</source>
        <translation>SVG：条形图，矢量图</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Everything, with the derivation</source>
        <translation>全部内容，含推导过程</translation>
    </message>
    <message>
        <source>All scenarios, compared</source>
        <translation>全部场景，对比</translation>
    </message>
    <message>
        <source>Export a report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>F&amp;orm</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>内容(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Scenarios</source>
        <translation>场景(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>纸张(&amp;P)</translation>
    </message>
    <message>
        <source>Page &amp;back</source>
        <translation>上一页(&amp;B)</translation>
    </message>
    <message>
        <source>Page &amp;forward</source>
        <translation>下一页(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Not possible: %1</source>
        <translation>无法完成：%1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Report (*.%1)</source>
        <translation>报告 (*.%1)</translation>
    </message>
    <message>
        <source>report</source>
        <comment>name of a file</comment>
        <translation>报告</translation>
    </message>
    <message>
        <source>Worksheet for a class, with its key</source>
        <translation>课堂练习单（附答案）</translation>
    </message>
</context>
<context>
    <name>headroom::views::RulesPage</name>
    <message>
        <source>Rules of thumb</source>
        <translation>经验法则</translation>
    </message>
    <message>
        <source>Use this recipe</source>
        <translation>使用这种训练方式</translation>
    </message>
    <message>
        <source>Adds a scenario that does exactly what the rule assumes.</source>
        <translation>添加一个与该法则假设完全一致的场景。</translation>
    </message>
    <message>
        <source>Select a rule to see the recipe that makes it exact.</source>
        <translation>选择一条法则，查看它成立的条件。</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>rule: recipe comment</comment>
        <translation>%1：%2。%3</translation>
    </message>
</context>
<context>
    <name>headroom::views::ScatterChart</name>
    <message>
        <source>%1 points: %2 against %3. Arrow keys go from point to point, T opens the table.</source>
        <translation>%1 个点：%2与%3对照。方向键在各点之间移动，按 T 转到表格。</translation>
    </message>
</context>
<context>
    <name>headroom::views::ScenarioBar</name>
    <message>
        <source>Name of the scenario</source>
        <translation>场景名称</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Add a scenario</source>
        <translation>添加场景</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Duplicate this scenario</source>
        <translation>复制这个场景</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>scenario · its figure</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1
Ctrl+click on two tabs compares them; drag to change the order.</source>
        <translation>%1
按住 Ctrl 点击两个标签可以对比；拖动可以调整顺序。</translation>
    </message>
</context>
<context>
    <name>headroom::views::SpeedPage</name>
    <message>
        <source>Speed and cost</source>
        <translation>速度与费用</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>所用的量</translation>
    </message>
    <message>
        <source>Derivation</source>
        <translation>推导过程</translation>
    </message>
    <message>
        <source>Where the selected figure comes from</source>
        <translation>所选指标的来源</translation>
    </message>
    <message>
        <source>&amp;Price of a GPU for an hour (US$)</source>
        <translation>每张 GPU 每小时价格（美元）(&amp;P)</translation>
    </message>
    <message>
        <source>Price of a GPU for an hour (US$)</source>
        <translation>每张 GPU 每小时价格（美元）</translation>
    </message>
    <message>
        <source>&amp;Tokens to train on</source>
        <translation>训练的 token 数(&amp;T)</translation>
    </message>
    <message>
        <source>Tokens to train on</source>
        <translation>训练的 token 数</translation>
    </message>
    <message>
        <source>not said</source>
        <comment>the number of tokens</comment>
        <translation>未填写</translation>
    </message>
    <message>
        <source>catalogue</source>
        <comment>a price that was not given</comment>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>headroom::views::StackedBarChart</name>
    <message>
        <source>%1: %2 of %3 usable (%4)</source>
        <comment>bar: total of usable (its parts)</comment>
        <translation>%1：%2，可用 %3（%4）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>bar: segment in words</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>headroom::views::StatusLine</name>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 条警告</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows the warnings</source>
        <translation>显示警告</translation>
    </message>
    <message>
        <source>Changes not saved</source>
        <translation>有未保存的修改</translation>
    </message>
    <message>
        <source>Not in a file yet</source>
        <translation>尚未存成文件</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Catalogue %1</source>
        <translation>目录 %1</translation>
    </message>
    <message>
        <source>Models and GPUs as they were known in that month</source>
        <translation>截至该月已知的模型与 GPU</translation>
    </message>
</context>
<context>
    <name>headroom::views::SweepChart</name>
    <message>
        <source>impossible</source>
        <translation>不可行</translation>
    </message>
    <message>
        <source>usable %1</source>
        <translation>可用 %1</translation>
    </message>
</context>
<context>
    <name>headroom::views::TableBlock</name>
    <message>
        <source>Table: %1</source>
        <translation>表格：%1</translation>
    </message>
</context>
<context>
    <name>headroom::views::VerdictPanel</name>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Largest part</source>
        <translation>最大一项</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV cache</translation>
    </message>
    <message>
        <source>Click to see why</source>
        <translation>点击查看推导</translation>
    </message>
    <message>
        <source>Choose a model and a GPU.</source>
        <translation>请选择模型和 GPU。</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Last answer, before this change: %1</source>
        <translation>此修改之前的结果：%1</translation>
    </message>
    <message>
        <source>Error band</source>
        <translation>误差范围</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>请选择模型。</translation>
    </message>
    <message>
        <source>Choose a GPU.</source>
        <translation>请选择 GPU。</translation>
    </message>
</context>
<context>
    <name>headroom::views::WarningsPanel</name>
    <message>
        <source>Change the plan: %1. Can be undone.</source>
        <translation>修改场景：%1。可以撤销。</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>修正：%1</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Nothing to warn of.</source>
        <translation>没有警告。</translation>
    </message>
</context>
<context>
    <name>headroom::views::WhatFitsPage</name>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>The largest model of the catalogue for each use</source>
        <translation>每种用途下放得下的最大模型</translation>
    </message>
    <message>
        <source>Double-click a cell or press Return to open it as a scenario.</source>
        <translation>双击单元格或按回车键，即可作为场景打开。</translation>
    </message>
    <message>
        <source>Mixed machine: each kind of GPU on its own.</source>
        <translation>混合机器：每种 GPU 单独计算。</translation>
    </message>
    <message>
        <source>What a card of each size of memory holds: the largest model for each use</source>
        <translation>各档显存的卡能放下什么：每种用途的最大模型</translation>
    </message>
</context>
<context>
    <name>headroom::views::WhatIfPage</name>
    <message>
        <source>nothing else</source>
        <translation>不改变其他设置</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Stopped; the picture is of an earlier plan.</source>
        <translation>已停止，图中是较早的方案。</translation>
    </message>
    <message>
        <source>GiB on the fullest GPU. Columns: %1; rows: %2. The frame marks the plan.</source>
        <translation>最满的 GPU 上（GiB）。列：%1；行：%2。方框标出当前方案。</translation>
    </message>
    <message>
        <source>%1: now %2.</source>
        <comment>setting, value</comment>
        <translation>%1：现在是 %2。</translation>
    </message>
    <message>
        <source>None of these values fits.</source>
        <translation>这些值都放不下。</translation>
    </message>
    <message>
        <source>All of these values fit.</source>
        <translation>这些值都放得下。</translation>
    </message>
    <message>
        <source>Fits up to %1, no longer at %2.</source>
        <translation>到 %1 放得下，到 %2 就放不下。</translation>
    </message>
    <message>
        <source>%1 of %2 values fit.</source>
        <translation>%2 个值中有 %1 个放得下。</translation>
    </message>
    <message>
        <source>&amp;Vary</source>
        <translation>改变(&amp;V)</translation>
    </message>
    <message>
        <source>an&amp;d</source>
        <translation>以及(&amp;D)</translation>
    </message>
    <message>
        <source>Setting to vary</source>
        <translation>要改变的设置</translation>
    </message>
    <message>
        <source>Second setting to vary</source>
        <translation>要改变的第二项设置</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop computing</source>
        <translation>停止计算</translation>
    </message>
    <message>
        <source>Memory over the values of the setting</source>
        <translation>显存随这项设置的变化</translation>
    </message>
    <message>
        <source>Memory for each value of the setting</source>
        <translation>这项设置每个值的显存</translation>
    </message>
    <message>
        <source>Click a cell, or press Return on it, to take its values into the plan.</source>
        <translation>点击单元格，或在其上按回车键，即可把它的值用于方案。</translation>
    </message>
    <message>
        <source>Drag, click or use the arrow keys to move the plan to another value. T: as a table.</source>
        <translation>拖动、点击或用方向键，即可把方案移到另一个值。T：显示为表格。</translation>
    </message>
</context>
<context>
    <name>headroom::views::WhyPanel</name>
    <message>
        <source>Click any number to see where it comes from.</source>
        <translation>点击任意数字，查看它的来源。</translation>
    </message>
    <message>
        <source>There is no derivation for this number.</source>
        <translation>这个数字没有推导过程。</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>代入的量</translation>
    </message>
    <message>
        <source>Derivation</source>
        <translation>推导过程</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>复制为 LaTeX</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>显示(&amp;H)</translation>
    </message>
    <message>
        <source>How much is explained</source>
        <translation>解释的深度</translation>
    </message>
    <message>
        <source>a sentence</source>
        <translation>一句话</translation>
    </message>
    <message>
        <source>the formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>the numbers put in</source>
        <translation>代入数字</translation>
    </message>
    <message>
        <source>Show me why: %1</source>
        <translation>为什么：%1</translation>
    </message>
    <message>
        <source>Opens the lesson “%1” with this plan</source>
        <translation>用这个方案打开教程“%1”</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Keep this number as it is now, to compare it with the next one</source>
        <translation>保留这个数现在的值，与接下来看的数对比</translation>
    </message>
    <message>
        <source>Pin this number</source>
        <translation>固定这个数</translation>
    </message>
    <message>
        <source>The pinned number</source>
        <translation>已固定的数</translation>
    </message>
    <message>
        <source>Parts…</source>
        <translation>组成…</translation>
    </message>
    <message>
        <source>This number part by part: tensors, kinds of layers, modules</source>
        <translation>把这个数拆开看：张量、层的种类、模块</translation>
    </message>
    <message>
        <source>This number part by part</source>
        <translation>这个数的组成</translation>
    </message>
</context>
</TS>

// What the builder leaves open: the bundle is made as small as rspack's minifier can make it.
const { rspack } = require('@rspack/core');

// Arrow functions and methods where a function knows no `this` of its own: nothing here is built with `new` by chance.
const compress = { ecma: 2022, passes: 3, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false };

// What rspack's own runtime calls its tables, and nobody else: what others share with it keeps its name.
const props = {
  regex: '^(chunkMapping|consumesLoadingData|fallback|initialConsumes|initializeSharingData|moduleIdToConsumeDataMapping|scopeToSharingDataMapping|shareScope|singleton|strictVersion|treeShakingMode)$'
};

const minimizer = (minimizerOptions, files) =>
  new rspack.SwcJsMinimizerRspackPlugin({ ...files, minimizerOptions: { compress, format: { comments: false }, ...minimizerOptions } });

module.exports = {
  output: { chunkFilename: '[id].js?v=[contenthash]' },
  optimization: {
    minimizer: [
      minimizer({}, { exclude: /remoteEntry/ }),
      minimizer({ mangle: { props } }, { include: /remoteEntry/ })
    ]
  }
};
